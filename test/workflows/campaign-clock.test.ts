import type { UnitTaskRef } from '../../domain/stream-name';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import {
  actsOf,
  dutyOf,
  eventsOf,
  keysOf,
  messagesOf,
  refusalOf,
  rungsOf,
} from '../support/engine-reads';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };
const LATER = 3_600_000;
/** A clock must be wound before its first rung comes, on a machine that starves as well. */
const WINDING_MS = 4_000;

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

const rungs = async (ref: UnitTaskRef) => keysOf(await rungsOf(engine.deps.connection, ref));
const duty = (ref: UnitTaskRef, key: string) => dutyOf(engine.deps.connection, ref, key);

/** The last rung of a clock is in the record and shown. */
function climbed(ref: UnitTaskRef, key: string, clock: number): Promise<void> {
  return engine.until(async () => {
    const shown = await duty(ref, key);
    return shown.rung === 3 && (await rungs(ref)).includes(`${key}:${clock}:3`);
  });
}

function allRungs(key: string, clock: number): string[] {
  return [1, 2, 3].map((rung) => `${key}:${clock}:${rung}`);
}

const plan = (due: ReturnType<typeof within>) => [
  buildStep({ kind: 'receipt', due: { kind: 'none' } }),
  buildStep({ kind: 'plan', due }),
];

it('climbs every rung of a missed deadline once, and none of what was done in time', async () => {
  const ref = await engine.issue(buildChased('clock-missed', { steps: plan(within('PT8S')) }));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  await engine.unitAct(east, 'submitPlan', handedIn('plan'));
  await climbed(west, 'plan', 0);
  expect(await rungs(west)).toEqual(allRungs('plan', 0));
  expect(await rungs(east)).toEqual([]);
  const late = await duty(west, 'plan');
  expect(late).toMatchObject({ overdue: true, rung: 3, nextRungAt: null, state: 'open' });
  expect(await duty(east, 'plan')).toMatchObject({ overdue: false, rung: 0, late: false });
  const told = await messagesOf(engine.deps.connection, ref);
  expect(told.map(({ to, audience }) => [to, audience]).sort()).toEqual([
    ['sf', 'issuerLeader'],
    ['sf-publicity', 'sponsor'],
    ['sf-west', 'liaison'],
    ['sf-west', 'unitHead'],
  ]);
  const fired = await rungsOf(engine.deps.connection, west);
  for (const { dueAt } of fired) expect(dueAt).toBe(late.originalDueAt);
  // Late is late, and chased no more.
  expect((await engine.unitAct(west, 'submitPlan', handedIn('plan'))).facts.late).toBe(true);
});

it('lives again after a return, with a date of its own, and again when that is moved', async () => {
  const ref = await engine.issue(
    buildChased('clock-return', { steps: plan(within('PT1S')), correctionWorkdays: 3 }),
  );
  const east = { ...ref, unit: 'sf-east' };
  const form = handedIn('plan');
  await climbed(east, 'plan', 0);
  await engine.unitAct(east, 'submitPlan', form);
  const { submission } = form;
  const back = { duty: 'plan', submission, opinion: '请补充时间安排' };
  const { facts } = await engine.as({ by: REVIEWER }).unitAct(east, 'returnSubmission', back);
  await engine.until(async () => (await duty(east, 'plan')).clock === 1);
  const returned = await duty(east, 'plan');
  expect(returned).toMatchObject({
    ...{ state: 'returned', dueAt: facts.correctBy, correctBy: facts.correctBy },
    ...{ rung: 0, overdue: false, returnsArmed: 1, late: true },
  });
  expect(returned.nextRungAt).toBe((returned.dueAt ?? 0) - 500);
  const [wound] = await eventsOf(engine.deps.connection, ref, 'duty.rearmed');
  expect(wound).toMatchObject({ cause: 'returned', rows: [{ unit: 'sf-east', clock: 1 }] });
  const dueAt = Date.now() + WINDING_MS;
  await engine.steer(ref, 'moveDue', { duty: 'plan', dueAt, reason: '会议提前' });
  await climbed(east, 'plan', 2);
  expect(await rungs(east)).toEqual([...allRungs('plan', 0), ...allRungs('plan', 2)]);
});

it('extends one unit alone and keeps the date it was given at first', async () => {
  const ref = await engine.issue(buildChased('clock-extend', { steps: plan(within('PT1S')) }));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const { originalDueAt } = await duty(east, 'plan');
  await climbed(east, 'plan', 0);
  const dueAt = Date.now() + WINDING_MS;
  const extension = { unit: 'sf-east', duty: 'plan', dueAt, reason: '防汛' };
  const answer = await engine.steer(ref, 'extendDue', extension);
  expect(answer.facts).toEqual({ unit: 'sf-east', duty: 'plan', dueAt });
  expect(await duty(east, 'plan')).toMatchObject({
    ...{ dueAt, originalDueAt, clock: 1, rung: 0, overdue: false },
  });
  await climbed(east, 'plan', 1);
  await climbed(west, 'plan', 0);
  expect(await rungs(east)).toEqual([...allRungs('plan', 0), ...allRungs('plan', 1)]);
  expect(await rungs(west)).toEqual(allRungs('plan', 0));
  const past = { ...extension, dueAt: Date.now() - 1 };
  expect(await refusalOf(engine.steer(ref, 'extendDue', past))).toBe('dueInPast');
});

it('moves a date for all who still owe it, each on a clock of its own', async () => {
  const ref = await engine.issue(buildChased('clock-move', { steps: plan(within('PT1H')) }));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const form = handedIn('plan');
  await engine.unitAct(east, 'submitPlan', form);
  const { submission } = form;
  const opinion = '同意';
  await engine
    .as({ by: REVIEWER })
    .unitAct(east, 'acceptSubmission', { duty: 'plan', submission, opinion });
  const before = await duty(east, 'plan');
  const dueAt = Date.now() + WINDING_MS;
  await engine.steer(ref, 'moveDue', { duty: 'plan', dueAt, reason: '会议提前' });
  // Answered means wound: nobody waits for the clocks.
  expect(await duty(west, 'plan')).toMatchObject({ dueAt, clock: 1 });
  expect(await duty(east, 'plan')).toEqual(before);
  await climbed(west, 'plan', 1);
  expect(await rungs(west)).toEqual(allRungs('plan', 1));
  expect(await rungs(east)).toEqual([]);
});

it('winds, when an event gets its date, only what hangs on the event', async () => {
  const steps = [
    ...plan(within('PT1H')),
    buildStep({ kind: 'report', due: within('PT4S', { anchor: 'rally' }) }),
  ];
  const owes = { receipt: 'file', plan: 'review', report: 'file' } as const;
  const anchors = [{ id: 'rally', name: '表彰大会' }];
  const matrix = [{ for: 'prefecture' as const, owes }];
  const ref = await engine.issue(buildChased('clock-anchor', { steps, anchors, matrix }));
  const east = { ...ref, unit: 'sf-east' };
  expect(await duty(east, 'report')).toMatchObject({ dueAt: null, nextRungAt: null });
  const planned = await duty(east, 'plan');
  const at = Math.ceil(Date.now() / 1_000) * 1_000;
  await engine.steer(ref, 'setAnchor', { anchor: 'rally', on: new Date(at).toISOString() });
  expect(await duty(east, 'report')).toMatchObject({ dueAt: at + 4_000, clock: 1 });
  expect(await duty(east, 'plan')).toEqual(planned);
  await climbed(east, 'report', 1);
  expect(await rungs(east)).toEqual(allRungs('report', 1));
  // The event is put off: the clock lives again.
  const off = new Date(at + LATER).toISOString();
  await engine.steer(ref, 'setAnchor', { anchor: 'rally', on: off });
  const put = await duty(east, 'report');
  expect(put).toMatchObject({ dueAt: at + LATER + 4_000, clock: 2, rung: 0, overdue: false });
  expect(await refusalOf(engine.steer(ref, 'setAnchor', { anchor: 'none', on: off }))).toBe(
    'anchorUnknown',
  );
});

it('counts from receipt at signing, or at the end of the grace for whoever does not sign', async () => {
  const steps = plan(within('PT4S', 'receipt'));
  const ref = await engine.issue(buildChased('clock-receipt', { steps, graceDays: 2 }));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const unsigned = await duty(west, 'plan');
  const signedAt = Date.now();
  await engine.as({ receivedAt: signedAt }).unitAct(east, 'acknowledge', {});
  await engine.until(async () => (await duty(east, 'plan')).clock === 1);
  expect((await duty(east, 'plan')).dueAt).toBe(signedAt + 4_000);
  await climbed(east, 'plan', 1);
  expect(await rungs(east)).toEqual(allRungs('plan', 1));
  expect(await duty(west, 'plan')).toEqual(unsigned);
  expect(unsigned.dueAt).toBe(unsigned.originalDueAt);
  expect(unsigned.dueAt).toBeGreaterThan(Date.now() + 47 * LATER);
});

it('catches up after nobody worked, with one message to each office', async () => {
  const steps = [
    buildStep({ kind: 'receipt', due: within('PT9S') }),
    buildStep({ kind: 'plan', due: within('PT9.1S') }),
  ];
  const ref = await engine.issue(buildChased('clock-down', { steps }));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  await engine.stopWorker();
  const { dueAt } = await duty(west, 'plan');
  await engine.until(() => Promise.resolve(Date.now() > (dueAt ?? 0) + 700));
  expect(await rungs(west)).toEqual([]);
  await engine.startWorker();
  await climbed(west, 'plan', 0);
  const expected = [...allRungs('plan', 0), ...allRungs('receipt', 0)];
  expect([...(await rungs(west))].sort()).toEqual(expected);
  expect([...(await rungs(east))].sort()).toEqual(expected);
  expect(await eventsOf(engine.deps.connection, ref, 'rung.fired')).toHaveLength(1);
  const told = await messagesOf(engine.deps.connection, ref);
  const offices = told.map(({ to, audience }) => `${to} ${audience}`);
  expect(offices).toEqual([...new Set(offices)]);
  expect(await actsOf(engine.deps.connection, ref)).not.toContain('duty.rearmed');
});
