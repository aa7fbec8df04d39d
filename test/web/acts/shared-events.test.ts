import type { Anchor, AnchorSource } from '../../../domain/campaign-file';
import type { CampaignSaved } from '../../../web/contract/campaigns';
import type { SharedEventList } from '../../../web/contract/shared-events';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { ServedEngine } from '../../support/desk';
import { buildDrill, drillId, seatCast, taskPath, type Cast } from './drill';

const EVENT = 'event';
const origin = drillId('origin');
const follower = drillId('follower');
const of: AnchorSource = { campaign: origin, office: 'sf', anchor: EVENT };

let served: ServedEngine;
let cast: Cast;
beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, counted(origin, { id: EVENT, name: '大会召开' }));
});
afterAll(() => served.stop());

/** A notice whose summary is due ten days after an event. */
function counted(id: string, anchor: Anchor) {
  const drill = buildDrill(id, { anchors: [anchor] });
  const due = { kind: 'days' as const, count: 10, from: { anchor: anchor.id } };
  return { ...drill, steps: [...drill.steps.slice(0, 4), buildStep({ kind: 'summary', due })] };
}

const listed = async (desk = cast.sponsor) =>
  (await desk.get<SharedEventList>('/api/shared-events')).rows;
const setOn = (on: string) =>
  cast.sponsor.do(`/api/campaigns/${origin}/sf/acts/setAnchor`, { anchor: EVENT, on });

async function untilSummaryDue(campaign: string, dueAt: string): Promise<void> {
  await served.engine.until(async () => {
    const { duties } = await cast.east.get<TaskView>(taskPath(campaign, 'sf-east'));
    return duties.find(({ duty }) => duty === 'summary')?.dueAt === Date.parse(dueAt);
  });
}

it('are offered to whoever issues, runs or takes part, and to nobody else', async () => {
  const school = await served.seat('school', [{ office: 'sf-school', role: 'handler' }]);
  expect(await listed()).toEqual([
    expect.objectContaining({ ...of, name: '大会召开', on: null }) as unknown,
  ]);
  expect(await listed(cast.west)).toEqual(await listed());
  expect(await listed(school)).toEqual([]);
});

it('are refused in words where they cannot be found', async () => {
  const lost = counted(drillId('lost'), {
    ...{ id: 'own', name: '代表大会', of: { ...of, anchor: 'gone' } },
  });
  const { body } = await cast.sponsor.send<CampaignSaved>('POST', '/api/campaigns', {
    body: { file: lost },
  });
  expect(body.faults).toMatchObject([{ path: 'anchors[0].of', code: 'sharedEventUnknown' }]);
  expect(body.faults[0]?.message).toMatch(/“代表大会”.*查不到该事件/);
});

it('wind the clocks of both notices when they are dated and when they are moved', async () => {
  await served.issue(cast.sponsor, counted(follower, { id: 'own', name: '代表大会', of }));
  for (const [on, dueAt] of [
    ['2096-03-01', '2096-03-12T00:00:00+08:00'],
    ['2096-03-05', '2096-03-16T00:00:00+08:00'],
  ] as const) {
    await setOn(on);
    for (const campaign of [origin, follower]) await untilSummaryDue(campaign, dueAt);
  }
  const dated = new Map((await listed()).map(({ campaign, on }) => [campaign, on]));
  expect(dated.get(follower)).toBe('2096-03-05');
  expect(dated.get(origin)).toBe('2096-03-05');
});
