import type { UnitTaskRef } from '../../domain/stream-name';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { TestEngine } from '../support/engine';
import { dutyOf, eventsOf, keysOf, refusalOf, rungsOf } from '../support/engine-reads';

const HOUR = 3_600_000;
const REASON = '辖区受灾，材料无法按期汇总。';

let engine: TestEngine;
beforeAll(async () => {
  engine = await TestEngine.start();
});
afterAll(() => engine.stop());

const plan = (ref: UnitTaskRef) => dutyOf(engine.deps.connection, ref, 'plan');
const rungs = async (ref: UnitTaskRef) => keysOf(await rungsOf(engine.deps.connection, ref));

async function issue(id: string, iso: string): Promise<UnitTaskRef> {
  const steps = [
    buildStep({ kind: 'receipt', due: { kind: 'none' } }),
    buildStep({ kind: 'plan', due: within(iso) }),
  ];
  return { ...(await engine.issue(buildChased(id, { steps }))), unit: 'sf-east' };
}

/** Asks for more time. @returns the request's id */
async function ask(east: UnitTaskRef, until: number): Promise<string> {
  const asking = { duty: 'plan', until, reason: REASON };
  const { facts } = await engine.unitAct(east, 'requestExtension', asking);
  // Who asks is told that nothing stands still meanwhile.
  expect(facts).toMatchObject({ duty: 'plan', until, clockRuns: true });
  const { request } = await plan(east);
  return request?.id ?? '';
}

it('is granted after escalation: a clock of its own, with every rung alive again', async () => {
  const east = await issue('asked-late', 'PT1S');
  await engine.until(async () => (await plan(east)).rung === 3);
  const { dueAt: missed, originalDueAt } = await plan(east);
  const until = Date.now() + 4_000;
  const request = await ask(east, until);
  expect(await plan(east)).toMatchObject({ dueAt: missed, clock: 0, overdue: true });
  const grant = { unit: 'sf-east', duty: 'plan', dueAt: until, reason: '同意', request };
  await engine.steer(east, 'extendDue', grant);
  expect(await plan(east)).toMatchObject({
    ...{ dueAt: until, originalDueAt, clock: 1, rung: 0, overdue: false },
    request: { id: request, state: 'granted', grantedDueAt: until, opinion: '同意' },
  });
  await engine.until(async () => (await plan(east)).rung === 3);
  const all = [1, 2, 3].flatMap((no) => [`plan:0:${no}`, `plan:1:${no}`]);
  expect([...(await rungs(east))].sort()).toEqual(all.sort());
  expect(await refusalOf(engine.steer(east, 'extendDue', { ...grant, dueAt: until + HOUR }))).toBe(
    'requestNotOpen',
  );
});

it('stops no clock while nobody answers, and none when it is refused or taken back', async () => {
  const east = await issue('asked-in-vain', 'PT2S');
  const { dueAt } = await plan(east);
  const first = await ask(east, Date.now() + HOUR);
  await engine.unitAct(east, 'withdrawRequest', { duty: 'plan', request: first });
  const second = await ask(east, Date.now() + HOUR);
  const refusal = { duty: 'plan', request: second, opinion: '请按期办理' };
  await engine
    .as({ by: { person: 'p-reviewer', office: 'sf-publicity' } })
    .unitAct(...([east, 'refuseRequest', refusal] as const));
  expect(await plan(east)).toMatchObject({
    ...{ dueAt, clock: 0 },
    request: { id: second, state: 'refused', opinion: '请按期办理' },
  });
  await engine.until(async () => (await plan(east)).rung === 3);
  expect(await eventsOf(engine.deps.connection, east, 'due.extended')).toEqual([]);
});

it('puts a duty off: neither date nor chasing, moved by nobody, until it is resumed', async () => {
  const east = await issue('put-off', 'PT1H');
  const asking = { duty: 'plan', reason: '场地未定' };
  await engine.unitAct(east, 'requestSuspension', asking);
  const request = (await plan(east)).request?.id ?? '';
  const put = { unit: 'sf-east', duty: 'plan', reason: '同意暂缓', request };
  await engine.steer(east, 'suspendDuty', put);
  expect(await plan(east)).toMatchObject({
    ...{ dueAt: null, nextRungAt: null, suspended: true, clock: 1 },
    request: { state: 'granted', grantedDueAt: null },
  });
  const moved = { duty: 'plan', dueAt: Date.now() + HOUR, reason: '统一调整' };
  await engine.steer(east, 'moveDue', moved);
  expect(await plan(east)).toMatchObject({ dueAt: null, suspended: true });
  const dueAt = Date.now() + 1_000;
  const resumed = { unit: 'sf-east', duty: 'plan', dueAt, reason: '场地已定' };
  await engine.steer(east, 'resumeDuty', resumed);
  expect(await plan(east)).toMatchObject({ dueAt, suspended: false, clock: 2 });
  await engine.until(async () => (await plan(east)).rung === 3);
  expect(await rungs(east)).toEqual(['plan:2:1', 'plan:2:2', 'plan:2:3']);
});
