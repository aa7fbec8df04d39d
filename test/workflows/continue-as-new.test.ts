import { randomUUID } from 'node:crypto';
import {
  campaignStream,
  unitStream,
  type IssuanceRef,
  type UnitTaskRef,
} from '../../domain/stream-name';
import { buildChased } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { TestEngine } from '../support/engine';
import { actsOf, dutyOf, entriesOf, keysOf, rungsOf, taskOf } from '../support/engine-reads';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

let engine: TestEngine;
afterEach(() => engine.stop());

/** Whether a workflow is in a later run than its first. */
async function hasContinued(workflowId: string): Promise<boolean> {
  const handle = engine.deps.temporal.workflow.getHandle(workflowId);
  const { raw, runId } = await handle.describe();
  return raw.workflowExecutionInfo?.firstRunId !== runId;
}

async function isOneChain(ref: IssuanceRef & { unit?: string }): Promise<void> {
  const entries = await entriesOf(engine.deps.connection, ref);
  entries.forEach((entry, i) => {
    expect(entry.seq).toBe(i + 1);
    expect(entry.prev).toBe(entries[i - 1]?.hash ?? entry.stream);
  });
}

function reads(ref: UnitTaskRef, count: number): Promise<unknown>[] {
  return Array.from({ length: count }, (_, i) => {
    const by = { person: `p-reader-${i}`, office: ref.unit };
    return engine.as({ by }).unitAct(ref, 'markRead', {});
  });
}

function urges(ref: IssuanceRef, count: number): Promise<unknown>[] {
  return Array.from({ length: count }, (_, i) =>
    engine.steer(ref, 'urge', { units: ['sf-east'], text: `第${i + 1}次催办` }),
  );
}

const count = async (ref: IssuanceRef & { unit?: string }, act: string) =>
  (await actsOf(engine.deps.connection, ref)).filter((one) => one === act).length;

it('loses and doubles nothing of a burst that both workflows continue as new under', async () => {
  engine = await TestEngine.start({ historyLimit: 40 });
  const ref = await engine.issue(buildChased('can-burst'));
  const east = { ...ref, unit: 'sf-east' };
  const plan = handedIn('plan');
  const same = { key: randomUUID(), receivedAt: Date.now() };
  const submit = () => engine.as(same).unitAct(east, 'submitPlan', plan);
  const order = { key: randomUUID(), receivedAt: Date.now() };
  const urgeAll = { units: ['sf-east', 'sf-west'], text: '请签收' };
  const urge = () => engine.as(order).steer(ref, 'urge', urgeAll);
  const [submitted, urged] = await Promise.all([
    Promise.all(Array.from({ length: 10 }, submit)),
    Promise.all(Array.from({ length: 10 }, urge)),
    ...reads(east, 40),
    ...urges(ref, 20),
  ]);
  for (const answer of submitted) expect(answer).toEqual(submitted[0]);
  for (const answer of urged) expect(answer).toEqual(urged[0]);
  await engine.until(() => hasContinued(unitStream(east)));
  await engine.until(() => hasContinued(campaignStream(ref)));
  expect(await submit()).toEqual(submitted[0]);
  expect(await urge()).toEqual(urged[0]);
  expect(await count(east, 'notice.read')).toBe(40);
  expect(await count(east, 'plan.submitted')).toBe(1);
  expect(await count(ref, 'unit.urged')).toBe(21);
  await Promise.all([isOneChain(ref), isOneChain(east)]);
  expect((await taskOf(engine.deps.connection, east)).unitRev).toBe(41);

  // The clock of the later run goes on where the first one stopped.
  const dueAt = Date.now() + 1_000;
  await engine.steer(ref, 'moveDue', { duty: 'plan', dueAt, reason: '会议提前' });
  const west = { ...ref, unit: 'sf-west' };
  await engine.until(async () => (await rungsOf(engine.deps.connection, west)).length === 3);
  expect(keysOf(await rungsOf(engine.deps.connection, west))).toEqual([
    'plan:1:1',
    'plan:1:2',
    'plan:1:3',
  ]);

  // After the end, a command of then is answered as then.
  await engine.steer(ref, 'close', { force: true, reason: '试验结束' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  expect(await submit()).toEqual(submitted[0]);
  expect(await urge()).toEqual(urged[0]);
});

it('comes to the same end with fewer workflows in memory than there are', async () => {
  engine = await TestEngine.start({ cached: 2, historyLimit: 60 });
  const { connection } = engine.deps;
  const ref = await engine.issue(buildChased('can-cache'));
  const [east, west] = [
    { ...ref, unit: 'sf-east' },
    { ...ref, unit: 'sf-west' },
  ];
  const plan = handedIn('plan');
  const { duty, submission } = plan;
  const review = engine.as({ by: REVIEWER });
  await Promise.all([east, west].map((unit) => engine.unitAct(unit, 'acknowledge', {})));
  await engine.unitAct(east, 'submitPlan', plan);
  await review.unitAct(east, 'returnSubmission', { duty, submission, opinion: '请补充' });
  await engine.until(async () => (await dutyOf(connection, east, 'plan')).clock === 1);
  const move = { duty, dueAt: Date.now() + 1_000, reason: '会议提前' };
  await engine.steer(ref, 'moveDue', move);
  await engine.until(async () => (await rungsOf(connection, east)).length === 3);
  expect(keysOf(await rungsOf(connection, east))).toEqual(['plan:2:1', 'plan:2:2', 'plan:2:3']);
  const second = handedIn('plan');
  await engine.unitAct(east, 'submitPlan', second);
  const opinion = '同意';
  const accepted = { duty, submission: second.submission, opinion };
  await review.unitAct(east, 'acceptSubmission', accepted);
  await engine.steer(ref, 'close', { force: true, reason: '试验结束' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  expect(await actsOf(connection, east)).toEqual([
    ...['notice.acknowledged', 'plan.submitted', 'submission.returned', 'plan.submitted'],
    ...['submission.accepted', 'unit.settled'],
  ]);
  expect(await dutyOf(connection, east, 'plan')).toMatchObject({ state: 'accepted', round: 2 });
  await Promise.all([ref, east, west].map(isOneChain));
});
