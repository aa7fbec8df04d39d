import { runClock } from '../../activities/run-clock';
import { addWorkdays } from '../../domain/calendar';
import { addDays, dayOf, endOfDay } from '../../domain/shanghai-time';
import { buildCampaign, buildStep } from '../builders/campaign-file';
import { sayOf } from '../builders/calendar-entry';
import { DirectCampaign } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, keysOf, rungsOf } from '../support/engine-reads';
import { enterDays } from '../support/enter-days';

const LOOK = { rearm: [], first: false };
const MINUTE = 60_000;
const today = dayOf(Date.now());

let engine: TestEngine;
beforeEach(async () => {
  engine = await TestEngine.start({ working: false });
});
afterEach(() => engine.stop());

const current = () => engine.deps.calendars.current('sf');

/** Two steps: one counted in working days, one to a fixed day. */
function counted(id: string) {
  const plan = buildStep({ kind: 'plan', due: { kind: 'workdays', count: 10, from: 'issue' } });
  const at = `${addDays(today, 30)}T17:00:00+08:00`;
  const report = buildStep({ kind: 'report', due: { kind: 'instant', at } });
  return buildCampaign({
    ...{ id, steps: [plan, report], closesOn: undefined },
    matrix: [{ for: 'prefecture', owes: { plan: 'review', report: 'review' } }],
    ladder: [
      {
        no: 1,
        offset: { kind: 'workdays', count: -2 },
        action: 'remind',
        audiences: ['liaison'],
      },
      { no: 2, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: ['liaison'] },
    ],
  });
}

/** The first ordinary working days ahead. */
async function workdaysAhead(count: number): Promise<string[]> {
  const calendar = await current();
  return Array.from({ length: count }, (_, i) => addWorkdays(today, i + 1, calendar));
}

it('counts dues and rungs anew when days off are entered, and leaves what was agreed', async () => {
  const { connection } = engine.deps;
  const campaign = await DirectCampaign.issue(engine.deps, counted('follow-off'));
  const duty = (unit: string, key: string) => dutyOf(connection, campaign.unit(unit), key);
  const before = await duty('sf-west', 'plan');
  const agreed = endOfDay(addDays(today, 40));
  const extended = { unit: 'sf-east', duty: 'plan', dueAt: agreed, reason: '受灾' };
  await campaign.steer('extendDue', extended);
  const days = await workdaysAhead(2);
  await enterDays(connection, { days: sayOf('off', ...days) });
  await runClock(engine.deps, campaign.ref, LOOK);
  const calendar = await current();
  const planned = endOfDay(addWorkdays(today, 10, calendar));
  expect(await duty('sf-west', 'plan')).toMatchObject({
    ...{ dueAt: planned, originalDueAt: before.dueAt, clock: 1, overdue: false },
  });
  expect(planned).toBeGreaterThan(before.dueAt ?? Infinity);
  expect(await duty('sf-east', 'plan')).toMatchObject({ dueAt: agreed, clock: 1 });
  const { calendarVersion } = (await engine.deps.issuances.fresh(`campaign:follow-off:sf`)).state;
  expect(calendarVersion).toBe(calendar.version);
  await runClock(engine.deps, campaign.ref, LOOK);
  expect(await eventsOf(connection, campaign.ref, 'calendar.changed')).toHaveLength(1);
});

it('winds nothing where nothing changes, and comes back when days are taken back', async () => {
  const { connection } = engine.deps;
  const campaign = await DirectCampaign.issue(engine.deps, counted('follow-back'));
  const first = await dutyOf(connection, campaign.unit('sf-west'), 'plan');
  const far = addDays(today, 200);
  await enterDays(connection, { days: sayOf('off', far) });
  await runClock(engine.deps, campaign.ref, LOOK);
  expect(await dutyOf(connection, campaign.unit('sf-west'), 'plan')).toMatchObject({ clock: 0 });
  const days = await workdaysAhead(1);
  await enterDays(connection, { days: sayOf('off', ...days) });
  await runClock(engine.deps, campaign.ref, LOOK);
  expect(await dutyOf(connection, campaign.unit('sf-west'), 'plan')).toMatchObject({ clock: 1 });
  await enterDays(connection, { days: sayOf('usual', far, ...days) });
  await runClock(engine.deps, campaign.ref, LOOK);
  expect(await dutyOf(connection, campaign.unit('sf-west'), 'plan')).toMatchObject({
    ...{ clock: 2, dueAt: first.dueAt, nextRungAt: first.nextRungAt },
  });
});

it('does not follow days that another office has entered for itself', async () => {
  const campaign = await DirectCampaign.issue(engine.deps, counted('follow-other'));
  const days = sayOf('off', ...(await workdaysAhead(1)));
  await enterDays(engine.deps.connection, { office: 'sf-east', days });
  await runClock(engine.deps, campaign.ref, LOOK);
  expect(await eventsOf(engine.deps.connection, campaign.ref, 'calendar.changed')).toEqual([]);
  expect((await engine.deps.calendars.current('sf-east')).off).toContain(days[0]?.on);
});

it('puts a rung off that has come but not fired, and fires it at once when it is due again', async () => {
  const { connection } = engine.deps;
  const around = [addDays(today, -1), today, addDays(today, 1)];
  await enterDays(connection, { days: sayOf('work', ...around) });
  const due = { kind: 'duration', iso: 'PT10M', from: 'issue' } as const;
  const file = buildCampaign({
    id: 'follow-rung',
    steps: [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })],
    ladder: [
      { no: 1, offset: { kind: 'workdays', count: 1 }, action: 'chase', audiences: ['unitHead'] },
    ],
  });
  const issuedAt = Date.now() - 24 * 60 * MINUTE - 11 * MINUTE;
  const campaign = await DirectCampaign.issue(engine.deps, file, issuedAt);
  await enterDays(connection, { days: sayOf('off', addDays(today, -1), today) });
  const resting = await runClock(engine.deps, campaign.ref, LOOK);
  expect(resting.fired).toBe(0);
  expect(resting.nextAt).toBeGreaterThan(Date.now());
  await enterDays(connection, { days: sayOf('work', ...around) });
  const working = await runClock(engine.deps, campaign.ref, LOOK);
  expect(working.fired).toBe(4);
  expect((await runClock(engine.deps, campaign.ref, LOOK)).fired).toBe(0);
  const east = campaign.unit('sf-east');
  expect(keysOf(await rungsOf(connection, east)).sort()).toEqual(['plan:2:1', 'receipt:2:1']);
});

it('resumes a recount that was cut short between two pages', async () => {
  const { connection } = engine.deps;
  const campaign = await DirectCampaign.issue(engine.deps, counted('follow-cut'));
  await enterDays(connection, { days: sayOf('off', ...(await workdaysAhead(1))) });
  const dying = await engine.another(({ act }) => {
    if (act === 'duty.rearmed') throw new Error('killed');
  });
  await expect(runClock(dying, campaign.ref, LOOK)).rejects.toThrow('killed');
  await runClock(await engine.another(), campaign.ref, LOOK);
  for (const unit of ['sf-east', 'sf-west']) {
    expect(await dutyOf(connection, campaign.unit(unit), 'plan')).toMatchObject({ clock: 1 });
  }
});
