import type { BoardSheet, IssuingView } from '../../../web/contract/board';
import { OFFICE_HOURS } from '../../../domain/working-hours';
import { saveOfficeSettings } from '../../../store/office-settings';
import type { CampaignPreview, CampaignView } from '../../../web/contract/campaigns';
import type { JournalPage } from '../../../web/contract/journal';
import type { MessageList } from '../../../web/contract/messages';
import type { ReviewList } from '../../../web/contract/reviews';
import type { DutyView, TaskList, TaskView } from '../../../web/contract/tasks';
import { ServedEngine, type Desk } from '../../support/desk';
import { buildStep } from '../../builders/campaign-file';
import { buildDrill, drillId, REPORT, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;
const campaign = drillId('issuing');
const east = taskPath(campaign, 'sf-east');
const west = taskPath(campaign, 'sf-west');
const office = `/api/campaigns/${campaign}/sf`;

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const drill = buildDrill(campaign);
  const due = { kind: 'days' as const, count: 30, from: { anchor: 'event' } };
  await served.issue(cast.sponsor, {
    ...drill,
    ladder: drill.ladder.map((rung) =>
      rung.action === 'chase' ? { ...rung, action: 'reassign', handTo: 'sf-office' } : rung,
    ),
    anchors: [{ id: 'event', name: '大会召开' }],
    steps: [...drill.steps.slice(0, 4), buildStep({ kind: 'summary', due })],
  });
});
afterAll(() => served.stop());

async function dutyOf(desk: Desk, task: string, key: string): Promise<DutyView> {
  const view = await desk.get<TaskView>(task);
  const duty = view.duties.find((one) => one.duty === key);
  if (!duty) throw new Error(`${key} is not owed`);
  return duty;
}

const untilDue = (task: string, key: string, dueAt: number) =>
  served.engine.until(async () => (await dutyOf(cast.leader, task, key)).dueAt === dueAt);

describe('dates', () => {
  it('are extended for one: a bare day ends at 24:00 in Shanghai', async () => {
    const extended = { unit: 'sf-east', duty: 'plan', dueAt: '2098-05-06', reason: '灾情。' };
    const { status, body } = await cast.sponsor.act(`${office}/acts/extendDue`, extended);
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'done' } });
    const dueAt = Date.parse('2098-05-07T00:00:00+08:00');
    await untilDue(east, 'plan', dueAt);
    expect((await dutyOf(cast.leader, west, 'plan')).dueAt).not.toBe(dueAt);
    const past = { ...extended, dueAt: '2020-01-01' };
    expect((await cast.sponsor.act(`${office}/acts/extendDue`, past)).status).toBe(422);
    const nonsense = { ...extended, dueAt: '2098-02-30' };
    expect(await cast.sponsor.act(`${office}/acts/extendDue`, nonsense)).toMatchObject({
      status: 422,
      body: { code: 'malformed', faults: [{ path: 'dueAt' }] },
    });
  });

  it('are moved for all and set with an anchor', async () => {
    const dueAt = '2097-01-01T12:00:00+08:00';
    await cast.sponsor.do(`${office}/acts/moveDue`, { duty: 'report', dueAt, reason: '调整。' });
    await untilDue(east, 'report', Date.parse(dueAt));
    await untilDue(west, 'report', Date.parse(dueAt));
    expect((await dutyOf(cast.leader, east, 'summary')).dueAt).toBeNull();
    await cast.sponsor.do(`${office}/acts/setAnchor`, { anchor: 'event', on: '2096-03-01' });
    await untilDue(east, 'summary', Date.parse('2096-04-01T00:00:00+08:00'));
    const unknown = { anchor: 'nothing', on: '2096-03-01' };
    expect((await cast.sponsor.act(`${office}/acts/setAnchor`, unknown)).status).toBe(404);
  });

  it('say what presses most first', async () => {
    const { rows } = await cast.east.get<TaskList>('/api/tasks');
    expect(rows.map(({ duty }) => duty?.duty)).toEqual(['receipt', 'summary', 'report', 'plan']);
    const first = await cast.east.get<TaskList>('/api/tasks?limit=3');
    const rest = await cast.east.get<TaskList>(`/api/tasks?limit=3&after=${first.next}`);
    expect([...first.rows, ...rest.rows]).toEqual(rows);
    expect(rest.next).toBeNull();
  });
});

describe('what a unit says besides its reports', () => {
  it('is a notice sent back: refused once, then another unit in its place', async () => {
    const back = { reason: '职责不在本单位。' };
    await cast.west.do(`${west}/acts/returnNotice`, back);
    const { rows } = await cast.sponsor.get<ReviewList>('/api/reviews?kind=noticeReturned');
    expect(rows).toMatchObject([{ unit: 'sf-west', reason: back.reason, mayDecide: true }]);
    await cast.sponsor.do(`${west}/acts/refuseNoticeReturn`, { opinion: '请按职责办理。' });
    await cast.west.do(`${west}/acts/returnNotice`, back);
    const released = { unit: 'sf-west', reason: '改投。', instead: 'sf-science' };
    await cast.sponsor.do(`${office}/acts/releaseParticipant`, released);
    await served.engine.until(async () => (await cast.leader.get<TaskView>(west)).released);
    const gone = await cast.west.act<{ code: string }>(`${west}/acts/acknowledge`);
    expect(gone).toMatchObject({ status: 409, body: { code: 'participantReleased' } });
    const instead = await cast.leader.get<TaskView>(taskPath(campaign, 'sf-science'));
    expect(instead).toMatchObject({ stage: 'sent', roles: ['addressed'] });
  });

  it('is that a duty does not concern it', async () => {
    const declared = { duty: 'plan', reason: '本地无此任务。' };
    await cast.east.do(`${east}/acts/declareNotApplicable`, declared);
    await cast.sponsor.do(`${east}/acts/refuseNotApplicable`, {
      duty: 'plan',
      opinion: '仍须报。',
    });
    expect((await dutyOf(cast.east, east, 'plan')).state).toBe('returned');
    await cast.east.do(`${east}/acts/declareNotApplicable`, declared);
    await cast.sponsor.do(`${east}/acts/confirmNotApplicable`, { duty: 'plan' });
    expect((await dutyOf(cast.east, east, 'plan')).state).toBe('notApplicable');
    const { opinions } = await cast.east.get<TaskView>(east);
    expect(opinions.map(({ text }) => text)).toEqual([
      '本地无此任务。',
      '仍须报。',
      '本地无此任务。',
    ]);
  });

  it('is nothing to report, and later a correction: both values are kept', async () => {
    await cast.east.do(`${east}/acts/reportNothing`, { duty: 'report' });
    const nothing = await dutyOf(cast.east, east, 'report');
    expect(nothing).toMatchObject({ state: 'submitted', nothing: true });
    const decision = { duty: 'report', submission: nothing.submission };
    await cast.sponsor.do(`${east}/acts/acceptSubmission`, decision);
    const correction = { duty: 'report', reason: '漏报。', body: REPORT };
    await cast.east.do(`${east}/acts/correctReport`, correction);
    const corrected = await dutyOf(cast.east, east, 'report');
    expect(corrected.inForce).toBe(nothing.submission);
    const again = { duty: 'report', submission: corrected.submission };
    await cast.sponsor.do(`${east}/acts/acceptSubmission`, again);
    const { submissions } = await cast.east.get<TaskView>(east);
    expect(submissions.map(({ outcome, nothing: none }) => [outcome, none])).toEqual([
      ['replaced', true],
      ['accepted', false],
    ]);
    const done = await cast.east.get<TaskList>('/api/tasks?state=done');
    expect(done.rows.map(({ duty }) => duty?.duty)).toEqual(['report', 'plan']);
  });
});

describe('urging, items and the end', () => {
  it('reaches the people of the unit urged', async () => {
    await cast.sponsor.do(`${office}/acts/urge`, { units: ['sf-east'], text: '请尽快签收。' });
    const told = async () => (await cast.east.get<MessageList>('/api/messages')).rows;
    await served.engine.until(async () => (await told()).some(({ act }) => act === 'unit.urged'));
    const urged = (await told()).find(({ act }) => act === 'unit.urged');
    expect(urged?.lines[0]).toMatchObject({ unit: 'sf-east', text: '请尽快签收。' });
    const { timeline } = await cast.east.get<TaskView>(east);
    expect(timeline.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['campaign.issued', 'due.extended', 'unit.urged', 'report.submitted']),
    );
  });

  it('is also for the office that a chase may be handed to, and nothing else is', async () => {
    const taker = await served.seat('office', [{ office: 'sf-office', role: 'handler' }]);
    const { can, names } = await taker.get<IssuingView>(office);
    expect(can).toEqual(['urge', 'confirmRungs', 'holdRungs']);
    expect(names.units['sf']).toBeTruthy();
    expect((await taker.get<BoardSheet>(`${office}/board/sheet`)).rows).not.toEqual([]);
    await taker.do(`${office}/acts/urge`, { units: ['sf-east'], text: '请抓紧。' });
    const extended = { unit: 'sf-east', duty: 'plan', dueAt: '2098-06-06', reason: '汛情。' };
    expect((await taker.act(`${office}/acts/extendDue`, extended)).status).toBe(403);
    const school = await served.seat('school', [{ office: 'sf-school', role: 'handler' }]);
    expect((await school.send('GET', office)).status).toBe(403);
  });

  it('lets the first-named lead close its item', async () => {
    const closed = { item: 1, state: 'closed', reason: '已完成。' };
    expect((await cast.east.act(`${office}/acts/closeItem`, closed)).status).toBe(403);
    await cast.economy.do(`${office}/acts/closeItem`, closed);
    const view = await cast.sponsor.get<CampaignView>(`/api/campaigns/${campaign}`);
    expect(view.items).toEqual({ 1: 'closed' });
  });

  it('is refused while something is owed, and final once forced', async () => {
    const open = await cast.sponsor.act<{ code: string; params: { open: number } }>(
      `${office}/acts/close`,
    );
    expect(open).toMatchObject({ status: 409, body: { code: 'dutiesOpen' } });
    expect(open.body.params.open).toBeGreaterThan(0);
    await cast.sponsor.do(`${office}/acts/close`, { force: true, reason: '年度结束。' });
    const view = () => cast.sponsor.get<CampaignView>(`/api/campaigns/${campaign}`);
    await served.engine.until(async () => (await view()).status === 'closed');
    const late = await cast.east.act<{ code: string }>(`${east}/acts/acknowledge`);
    expect(late).toMatchObject({ status: 409, body: { code: 'campaignNotRunning' } });
    expect((await cast.east.get<TaskView>(east)).can).toEqual([]);
    expect((await cast.east.get<TaskList>('/api/tasks')).rows).toEqual([]);
  });
});

describe('the cap on filling in', () => {
  it('lets a heavier notice out with a written reason alone, which the record keeps', async () => {
    const settings = { confirmWithin: null, burdenCap: 1, mailHours: OFFICE_HOURS };
    const set = { _id: 'sf', ...settings, at: 0, by: 'p-admin' };
    await saveOfficeSettings(served.engine.deps.connection, set, 0);
    const file = buildDrill(drillId('heavy'));
    const saved = await cast.sponsor.send<{ revision: number }>('POST', '/api/campaigns', {
      body: { file },
    });
    const { revision } = saved.body;
    const path = `/api/campaigns/${file.id}`;
    const { burden } = await cast.sponsor.get<CampaignPreview>(`${path}/preview`);
    expect(burden).toMatchObject({
      ...{ isOverCap: true, cap: { minutes: 1, from: '示范省总工会' } },
    });
    expect(burden.fields).toBeGreaterThan(burden.fieldsOfOne);
    expect(await cast.sponsor.act(`${path}/issue`, { revision })).toMatchObject({
      ...{ status: 422, body: { code: 'burdenOverCap' } },
    });
    await cast.sponsor.do(`${path}/issue`, { revision, burdenReason: '年度普查。' });
    const { rows } = await cast.sponsor.get<JournalPage>(`${path}/sf/journal`);
    expect(rows.find(({ act }) => act === 'campaign.issued')?.data).toMatchObject({
      ...{ burden: { minutes: burden.minutesOfOne, cap: 1, reason: '年度普查。' } },
    });
  });
});
