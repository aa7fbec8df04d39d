import type { IssuanceRef } from '../../domain/stream-name';
import { buildStep } from '../builders/campaign-file';
import { buildChased, within } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import type { TestEngine } from './engine';
import { actsOf, dutyOf, rungsOf } from './engine-reads';

const REVIEWER = { person: 'p-reviewer', office: 'sf-publicity' };

/** A course of events that leaves histories of its own kind. */
export interface WorkflowStory {
  name: string;
  /** Events after which both workflows continue as new. */
  historyLimit?: number;
  run(engine: TestEngine): Promise<IssuanceRef>;
}

async function planReturnedThenAccepted(engine: TestEngine): Promise<IssuanceRef> {
  const ref = await engine.issue(buildChased('history-rounds'));
  const east = { ...ref, unit: 'sf-east' };
  const { connection } = engine.deps;
  await engine.unitAct(east, 'acknowledge', {});
  const first = handedIn('plan');
  await engine.unitAct(east, 'submitPlan', first);
  const returned = { duty: 'plan', submission: first.submission, opinion: '请补充' };
  await engine.as({ by: REVIEWER }).unitAct(east, 'returnSubmission', returned);
  await engine.until(async () => (await dutyOf(connection, east, 'plan')).returnsArmed === 1);
  const second = handedIn('plan');
  await engine.unitAct(east, 'submitPlan', second);
  const accepted = { duty: 'plan', submission: second.submission, opinion: '' };
  await engine.as({ by: REVIEWER }).unitAct(east, 'acceptSubmission', accepted);
  await engine.unitAct(east, 'acknowledge', {}).catch(() => undefined);
  return ref;
}

async function chasedThenClosed(engine: TestEngine): Promise<IssuanceRef> {
  const due = within('PT3S');
  const steps = [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })];
  const ref = await engine.issue(buildChased('history-chased', { steps }));
  const west = { ...ref, unit: 'sf-west' };
  await engine.steer(ref, 'urge', { units: ['sf-east'], text: '请签收' });
  await engine.until(async () => (await rungsOf(engine.deps.connection, west)).length >= 4);
  await engine.unitAct(west, 'acknowledge', {});
  await engine.steer(ref, 'close', { force: true, reason: '阶段性结束' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  return ref;
}

async function withdrawn(engine: TestEngine): Promise<IssuanceRef> {
  const ref = await engine.issue(buildChased('history-withdrawn'));
  await engine.unitAct({ ...ref, unit: 'sf-east' }, 'returnNotice', { reason: '投送有误' });
  await engine.steer(ref, 'withdraw', { reason: '另行通知' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'withdrawn');
  return ref;
}

async function manyReads(engine: TestEngine): Promise<IssuanceRef> {
  const ref = await engine.issue(buildChased('history-continued'));
  const east = { ...ref, unit: 'sf-east' };
  for (let i = 0; i < 12; i += 1) {
    const by = { person: `p-reader-${i}`, office: 'sf-east' };
    await engine.as({ by }).unitAct(east, 'markRead', {});
    await engine.steer(ref, 'urge', { units: ['sf-east'], text: `第${i + 1}次催办` });
  }
  await engine.until(async () => (await actsOf(engine.deps.connection, east)).length === 12);
  return ref;
}

async function workerAway(engine: TestEngine): Promise<IssuanceRef> {
  const due = within('PT4S');
  const steps = [buildStep({ kind: 'receipt', due }), buildStep({ kind: 'plan', due })];
  const ref = await engine.issue(buildChased('history-away', { steps }));
  const east = { ...ref, unit: 'sf-east' };
  await engine.stopWorker();
  const asked = engine.unitAct(east, 'acknowledge', {});
  await engine.startWorker();
  await asked;
  await engine.until(async () => (await rungsOf(engine.deps.connection, east)).length > 0);
  return ref;
}

/** Every kind of course the two workflows can take. */
export const WORKFLOW_STORIES: readonly WorkflowStory[] = [
  { name: 'plan-returned-then-accepted', run: planReturnedThenAccepted },
  { name: 'chased-then-closed', run: chasedThenClosed },
  { name: 'withdrawn', run: withdrawn },
  { name: 'continued-as-new', historyLimit: 40, run: manyReads },
  { name: 'worker-away', run: workerAway },
];
