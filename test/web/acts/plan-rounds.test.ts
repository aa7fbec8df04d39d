import type { Board, BoardCounts } from '../../../web/contract/campaigns';
import type { ReviewList } from '../../../web/contract/reviews';
import type { TaskList, TaskView } from '../../../web/contract/tasks';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, PLAN, REPORT, SUMMARY, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
});
afterAll(() => served.stop());

const submissionOf = async (campaign: string, duty: string): Promise<string> => {
  const task = await cast.east.get<TaskView>(taskPath(campaign, 'sf-east'));
  return task.duties.find((one) => one.duty === duty)?.submission ?? '';
};

describe('a plan over HTTP', () => {
  const campaign = drillId('plan-rounds');
  const task = taskPath(campaign, 'sf-east');

  it('is returned, handed in again and accepted', async () => {
    // given a campaign that has reached the unit
    await served.issue(cast.sponsor, buildDrill(campaign));
    const todo = await cast.east.get<TaskList>('/api/tasks?state=todo');
    expect(todo.rows.map(({ duty }) => duty?.duty)).toEqual([
      'plan',
      'receipt',
      'report',
      'summary',
    ]);
    const before = await cast.east.get<TaskView>(task);
    expect(before.can).toEqual(
      expect.arrayContaining(['acknowledge', 'markRead', 'returnNotice', 'submitReport']),
    );
    expect(before.can).not.toContain('submitPlan');
    expect(before.can).not.toContain('acceptSubmission');

    // when it signs, hands in its plan and gets it back
    await cast.east.do(`${task}/acts/acknowledge`);
    await cast.east.do(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    const first = await submissionOf(campaign, 'plan');
    const queue = await cast.sponsor.get<ReviewList>('/api/reviews');
    expect(queue.rows).toMatchObject([
      { campaign, unit: 'sf-east', kind: 'submission', mayDecide: true },
    ]);
    await cast.sponsor.do(`${task}/acts/returnSubmission`, {
      duty: 'plan',
      submission: first,
      opinion: '请补充时间安排。',
    });
    const returned = await cast.east.get<TaskView>(task);
    expect(returned.duties.find(({ duty }) => duty === 'plan')).toMatchObject({
      state: 'returned',
      round: 1,
    });
    expect(returned.opinions).toMatchObject([{ text: '请补充时间安排。', duty: 'plan' }]);

    // then the second round is accepted
    await cast.east.do(`${task}/acts/submitPlan`, {
      duty: 'plan',
      body: { ...PLAN, title: '补充后的安排' },
      reply: '已补充。',
    });
    const second = await submissionOf(campaign, 'plan');
    const stale = await cast.sponsor.act<{ code: string }>(`${task}/acts/acceptSubmission`, {
      duty: 'plan',
      submission: first,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'submissionOutdated' } });
    await cast.sponsor.do(`${task}/acts/acceptSubmission`, { duty: 'plan', submission: second });
    const after = await cast.east.get<TaskView>(task);
    expect(after.stage).toBe('planned');
    expect(after.submissions).toMatchObject([
      { submission: first, round: 1, outcome: 'returned' },
      { submission: second, round: 2, outcome: 'accepted' },
    ]);
    const body = await cast.sponsor.get<{ body: { title: string } }>(`/api/submissions/${second}`);
    expect(body.body.title).toBe('补充后的安排');
  });

  it('adds up accepted figures and counts by stage', async () => {
    await cast.east.do(`${task}/acts/submitReport`, { duty: 'report', body: REPORT });
    const submission = await submissionOf(campaign, 'report');
    await cast.sponsor.do(`${task}/acts/acceptSubmission`, { duty: 'report', submission });
    const counts = await cast.sponsor.get<BoardCounts>(`/api/campaigns/${campaign}/sf/counts`);
    expect(counts).toMatchObject({
      participants: 3,
      funnel: { sent: 3, acknowledged: 1, planned: 1, reported: 1, summarised: 0 },
    });
    expect(counts.figures).toContainEqual(
      expect.objectContaining({ form: 'report', field: 'peopleReached', value: 260, units: 1 }),
    );
  });

  it('shows the board in pages and by filter', async () => {
    const path = `/api/campaigns/${campaign}/sf/board`;
    const one = await cast.sponsor.get<Board>(`${path}?limit=2`);
    expect(one.rows.map(({ unit }) => unit)).toEqual(['sf-east', 'sf-economy']);
    const two = await cast.sponsor.get<Board>(`${path}?limit=2&after=${one.next}`);
    expect(two).toMatchObject({ rows: [{ unit: 'sf-west' }], next: null });
    const sent = await cast.leader.get<Board>(`${path}?stage=sent&role=addressed`);
    expect(sent.rows.map(({ unit }) => unit)).toEqual(['sf-west']);
    const overdue = await cast.leader.get<Board>(`${path}?overdue=true`);
    expect(overdue.rows).toEqual([]);
  });

  it('names every fault of a form and keeps nothing of it', async () => {
    const tried = await cast.east.act<{ code: string; faults: { path: string }[] }>(
      `${task}/acts/submitSummary`,
      { duty: 'summary', body: { nobody: 1 } },
    );
    expect(tried).toMatchObject({ status: 422, body: { code: 'formInvalid' } });
    expect(tried.body.faults.map(({ path }) => path)).toContain('/nobody');
    const view = await cast.east.get<TaskView>(task);
    expect(view.submissions.map(({ duty }) => duty)).toEqual(['plan', 'plan', 'report']);
  });

  it('leaves what the matrix calls 审批 to the leader in charge', async () => {
    await cast.east.do(`${task}/acts/submitSummary`, { duty: 'summary', body: SUMMARY });
    const submission = await submissionOf(campaign, 'summary');
    const decision = { duty: 'summary', submission };
    const handler = await cast.sponsor.act<{ code: string }>(
      `${task}/acts/acceptSubmission`,
      decision,
    );
    expect(handler).toMatchObject({ status: 403, body: { code: 'notPermitted' } });
    await cast.leader.do(`${task}/acts/acceptSubmission`, decision);
    expect((await cast.east.get<TaskView>(task)).stage).toBe('completed');
  });
});
