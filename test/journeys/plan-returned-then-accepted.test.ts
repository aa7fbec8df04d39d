import { endOfDay } from '../../domain/shanghai-time';
import type { ReviewList } from '../../web/contract/reviews';
import type { TaskList, TaskView } from '../../web/contract/tasks';
import {
  journeyCampaign,
  journeyId,
  PLAN,
  REPORT,
  SUMMARY,
  taskPath,
} from '../support/journey-campaign';
import { refused, type JourneyDesk } from '../support/journey-desk';
import { Walk, walkedFiles, walkedSteps } from '../support/journey-walk';
import { until } from '../support/journey-until';
import { Stack } from '../support/stack';

const campaign = journeyId('plan-returned');
const task = taskPath(campaign, 'sf-east');
const CORRECT_ON = '2099-03-05';

let stack: Stack;
let east: JourneyDesk;
let handler: JourneyDesk;

beforeAll(async () => {
  stack = await Stack.start();
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
});
afterAll(() => stack.stop());

const seenBy = (desk: JourneyDesk) => desk.get<TaskView>(task);

async function dutyOf(duty: string): Promise<TaskView['duties'][number]> {
  const found = (await seenBy(east)).duties.find((one) => one.duty === duty);
  if (!found) throw new Error(`no duty ${duty}`);
  return found;
}

async function todoOf(desk: JourneyDesk): Promise<string[]> {
  const { rows } = await desk.get<TaskList>('/api/tasks?state=todo');
  return rows.map(({ duty }) => duty?.duty ?? '').sort();
}

async function waiting(): Promise<string[]> {
  const { rows } = await handler.get<ReviewList>('/api/reviews');
  return rows.map(({ duty }) => `${duty?.duty} round ${duty?.round}`);
}

/** What both sides see must be the same; what they may do is not. */
async function bothSee(): Promise<{ view: TaskView; unit: string[]; issuer: string[] }> {
  const [mine, theirs] = await Promise.all([seenBy(east), seenBy(handler)]);
  const without = { can: [], canOn: {}, progressItems: [] };
  expect({ ...theirs, ...without }).toEqual({ ...mine, ...without });
  return { view: mine, unit: mine.can, issuer: theirs.can };
}

describe('a plan is returned, then accepted', () => {
  it('begins with a notice that waits to be signed for', async () => {
    const { view, unit, issuer } = await bothSee();
    expect(view.stage).toBe('sent');
    expect(await todoOf(east)).toEqual(['plan', 'receipt', 'report', 'summary']);
    expect(unit).toEqual(expect.arrayContaining(['acknowledge', 'returnNotice', 'submitPlan']));
    expect(unit).not.toContain('acceptSubmission');
    expect(issuer).toEqual(expect.arrayContaining(['enterReceipt', 'enterSubmission']));
    expect(issuer).not.toContain('acknowledge');
    expect(issuer).not.toContain('acceptSubmission');
  });

  it('is signed for in one act, once', async () => {
    await east.do(`${task}/acts/acknowledge`);
    const { view, unit } = await bothSee();
    expect(view).toMatchObject({ stage: 'acknowledged', acknowledgedBy: east.who });
    expect(unit).not.toContain('acknowledge');
    expect(refused(await east.act(`${task}/acts/acknowledge`))).toBe('409 alreadyAcknowledged');
  });

  it('has its plan handed in, and then it is the issuing side that must act', async () => {
    await east.do(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    const { view, unit, issuer } = await bothSee();
    expect(view.stage).toBe('planned');
    expect(await todoOf(east)).toEqual(['report', 'summary']);
    expect(await waiting()).toEqual(['plan round 1']);
    expect(unit).not.toContain('submitPlan');
    expect(issuer).toEqual(expect.arrayContaining(['acceptSubmission', 'returnSubmission']));
    const again = await east.act(`${task}/acts/submitPlan`, { duty: 'plan', body: PLAN });
    expect(refused(again)).toBe('409 dutyNotOpen');
  });

  it('is returned with an opinion and the day by which it is to be corrected', async () => {
    const { submission } = await dutyOf('plan');
    const back = { duty: 'plan', submission, opinion: '时间安排不够具体。', correctOn: CORRECT_ON };
    const path = `${task}/acts/returnSubmission`;
    expect(refused(await handler.act(path, { ...back, opinion: ' ' }))).toBe('422 reasonRequired');
    const past = { ...back, correctOn: '2020-01-01' };
    expect(refused(await handler.act(path, past))).toBe('422 dueInPast');
    await handler.do(path, back);
    // The clock is wound by the issuer's own run, a moment after the return.
    await until(
      () => seenBy(east),
      ({ timeline }) => timeline.some(({ act }) => act === 'duty.rearmed'),
    );
    const { unit, issuer } = await bothSee();
    expect(await dutyOf('plan')).toMatchObject({
      state: 'returned',
      round: 1,
      correctBy: endOfDay(CORRECT_ON),
    });
    expect(await todoOf(east)).toEqual(['plan', 'report', 'summary']);
    expect(unit).toContain('submitPlan');
    expect(issuer).not.toContain('acceptSubmission');
  });

  it('is handed in again with a reply; the first version can no longer be accepted', async () => {
    const first = (await dutyOf('plan')).submission;
    const body = { ...PLAN, arrangement: '每周碰头，六月底前完成。' };
    await east.do(`${task}/acts/submitPlan`, { duty: 'plan', body, reply: '已写明到周。' });
    expect(await waiting()).toEqual(['plan round 2']);
    const outdated = { duty: 'plan', submission: first, opinion: '' };
    const reply = await handler.act(`${task}/acts/acceptSubmission`, outdated);
    expect(refused(reply)).toBe('409 submissionOutdated');
  });

  it('is accepted, and cannot be returned any more', async () => {
    const { submission } = await dutyOf('plan');
    const about = { duty: 'plan', submission, opinion: '同意。' };
    await handler.do(`${task}/acts/acceptSubmission`, about);
    expect(await dutyOf('plan')).toMatchObject({ state: 'accepted', inForce: submission });
    expect(await waiting()).toEqual([]);
    const late = await handler.act(`${task}/acts/returnSubmission`, about);
    expect(refused(late)).toBe('409 notAwaitingReview');
  });

  it('goes on to the report and the summary, which completes the unit', async () => {
    for (const [duty, act, body, stage] of [
      ['report', 'submitReport', REPORT, 'reported'],
      ['summary', 'submitSummary', SUMMARY, 'summarised'],
    ] as const) {
      await east.do(`${task}/acts/${act}`, { duty, body });
      expect((await bothSee()).view.stage).toBe(stage);
      const { submission } = await dutyOf(duty);
      await handler.do(`${task}/acts/acceptSubmission`, { duty, submission, opinion: '' });
    }
    const { view, unit } = await bothSee();
    expect(view.stage).toBe('completed');
    expect(view.duties.map(({ state }) => state)).not.toContain('open');
    expect(unit).not.toContain('submitSummary');
    expect(await todoOf(east)).toEqual([]);
  });

  it('tells the whole story to both sides, in order', async () => {
    const { view } = await bothSee();
    const own = view.timeline.filter(({ stream }) => stream.startsWith('unit:'));
    expect(own.map(({ act }) => act)).toEqual([
      'notice.acknowledged',
      'plan.submitted',
      'submission.returned',
      'plan.submitted',
      'submission.accepted',
      'report.submitted',
      'submission.accepted',
      'summary.submitted',
      'submission.accepted',
    ]);
    expect(own.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(view.opinions.map(({ by, text }) => [by.office, text])).toEqual([
      ['sf-publicity', '时间安排不够具体。'],
      ['sf-east', '已写明到周。'],
      ['sf-publicity', '同意。'],
    ]);
    expect(view.submissions.map(({ duty, round, outcome }) => [duty, round, outcome])).toEqual([
      ['plan', 1, 'returned'],
      ['plan', 2, 'accepted'],
      ['report', 1, 'accepted'],
      ['summary', 1, 'accepted'],
    ]);
  });
});

describe('the walk in docs/walk.md', () => {
  it('names files that exist', () => {
    const { named, missing } = walkedFiles();
    expect(named.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  it('tells steps that an act leaves behind', async () => {
    const walked = journeyId('walk');
    await stack.issue(handler, journeyCampaign(walked));
    const ref = { campaign: walked, office: 'sf', unit: 'sf-east' };
    const walk = await Walk.go(stack, ref, { desk: east, colleague: handler });
    expect(walkedSteps()).toEqual(Object.keys(walk.proofs));
    for (const proof of Object.values(walk.proofs)) await proof();
    await walk.end();
  });
});
