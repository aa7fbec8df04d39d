import type { ReviewList, ReviewView } from '../../../web/contract/reviews';
import type { DutyView, TaskView } from '../../../web/contract/tasks';
import { ServedEngine, type Desk } from '../../support/desk';
import { buildDrill, drillId, seatCast, taskPath, type Cast } from './drill';

const campaign = drillId('requests');
const east = taskPath(campaign, 'sf-east');
const economy = taskPath(campaign, 'sf-economy');
const office = `/api/campaigns/${campaign}/sf`;
const reason = '辖区受灾，材料无法按期汇总。';

let served: ServedEngine;
let cast: Cast;
beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, buildDrill(campaign));
});
afterAll(() => served.stop());

async function dutyOf(desk: Desk, task: string, key: string): Promise<DutyView> {
  const view = await desk.get<TaskView>(task);
  const duty = view.duties.find((one) => one.duty === key);
  if (!duty) throw new Error(`${key} is not owed`);
  return duty;
}

async function waiting(): Promise<ReviewList['rows']> {
  return (await cast.sponsor.get<ReviewList>('/api/reviews?kind=request')).rows;
}

describe('a request for more time', () => {
  it('is made by the unit, with a later day and a reason', async () => {
    const before = await dutyOf(cast.east, east, 'plan');
    const asking = { duty: 'plan', until: '2098-05-06', reason };
    const { status } = await cast.west.act(`${east}/acts/requestExtension`, asking);
    expect(status).toBe(403);
    await cast.east.do(`${east}/acts/requestExtension`, asking);
    const after = await dutyOf(cast.east, east, 'plan');
    expect(after).toMatchObject({
      ...{ dueAt: before.dueAt, clock: before.clock, state: 'open' },
      request: { kind: 'extension', state: 'open', reason },
    });
    const { canOn } = await cast.east.get<TaskView>(east);
    expect(canOn['plan']).toContain('withdrawRequest');
    expect(canOn['plan']).not.toContain('requestExtension');
  });

  it('waits on the desk of the sponsor, and of nobody else', async () => {
    expect(await waiting()).toMatchObject([
      { unit: 'sf-east', kind: 'request', duty: { duty: 'plan' }, mayDecide: true, bar: null },
    ]);
    const { counts } = await cast.sponsor.get<ReviewList>('/api/reviews');
    expect(counts.request).toBe(1);
    const one = await cast.sponsor.get<ReviewView>(`/api/reviews/${campaign}/sf/sf-east?duty=plan`);
    expect(one.row).toMatchObject({ kind: 'request', mayDecide: true });
    const theirs = await cast.east.get<ReviewList>('/api/reviews');
    expect(theirs.rows).toEqual([]);
  });

  it('is granted with another date; both dates and both words stay on record', async () => {
    const before = await dutyOf(cast.east, east, 'plan');
    const request = before.request?.id;
    const grant = {
      unit: 'sf-east',
      duty: 'plan',
      dueAt: '2098-05-01',
      reason: '延五天。',
      request,
    };
    await cast.sponsor.do(`${office}/acts/extendDue`, grant);
    const after = await dutyOf(cast.east, east, 'plan');
    const dueAt = Date.parse('2098-05-02T00:00:00+08:00');
    expect(after).toMatchObject({
      ...{ dueAt, originalDueAt: before.originalDueAt },
      request: { state: 'granted', grantedDueAt: dueAt, opinion: '延五天。' },
    });
    expect(await waiting()).toEqual([]);
    const { timeline, opinions } = await cast.east.get<TaskView>(east);
    const acts = timeline.map(({ act }) => act);
    expect(acts.indexOf('due.extended')).toBeLessThan(acts.indexOf('request.granted'));
    expect(opinions.map(({ text }) => text)).toEqual([reason, '延五天。']);
  });

  it('answers no request that is answered', async () => {
    const { request } = await dutyOf(cast.east, east, 'plan');
    const refusal = { duty: 'plan', request: request?.id, opinion: '不同意。' };
    expect(await cast.sponsor.act(`${east}/acts/refuseRequest`, refusal)).toMatchObject({
      ...{ status: 409, body: { code: 'requestNotOpen' } },
    });
  });
});

describe('a request to put a duty off', () => {
  it("takes an item's progress off the clock until it is resumed", async () => {
    const duty = 'progress.i1';
    await cast.economy.do(`${economy}/acts/requestSuspension`, { duty, reason });
    const { request } = await dutyOf(cast.economy, economy, duty);
    const grant = { unit: 'sf-economy', duty, reason: '同意暂缓。', request: request?.id };
    await cast.sponsor.do(`${office}/acts/suspendDuty`, grant);
    expect(await dutyOf(cast.economy, economy, duty)).toMatchObject({
      ...{ suspended: true, dueAt: null, request: { state: 'granted' } },
    });
    const resumed = { unit: 'sf-economy', duty, dueAt: '2098-06-01', reason: '恢复。' };
    await cast.sponsor.do(`${office}/acts/resumeDuty`, resumed);
    expect(await dutyOf(cast.economy, economy, duty)).toMatchObject({
      ...{ suspended: false, dueAt: Date.parse('2098-06-02T00:00:00+08:00') },
    });
  });

  it('is never granted by whoever works in the unit', async () => {
    const both = await served.seat('both', [
      { office: 'sf-publicity', role: 'handler' },
      { office: 'sf-east', role: 'handler' },
    ]);
    const own = { unit: 'sf-east', duty: 'report', dueAt: '2098-06-01', reason: '自行延期。' };
    expect(await both.act(`${office}/acts/extendDue`, own)).toMatchObject({
      ...{ status: 403, body: { code: 'ownSubmission' } },
    });
  });
});
