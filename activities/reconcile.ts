import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { anchorHeads } from '../store/anchors';
import { pageUnitTasks } from '../store/clock-rows';
import { listLaggingInside } from '../store/inner-handlings';
import { dropReceivedActs } from '../store/received-acts';
import { listRecordedIssuances } from '../store/recorded-issuances';
import { removeStraySubmissions } from '../store/stray-submissions';
import type { EngineDeps } from './engine-deps';
import { anchorsBehind } from './follow-anchors';
import { mendLagging } from './mend-lagging';

/** A form without an entry may still be decided for so long, in ms. */
const STRAY_AFTER = 24 * 3_600_000;
const PAGE = 500;

/** What was put right. */
export interface Reconciled {
  /** Open issuings whose workflow was not running. */
  restarted: IssuanceRef[];
  /** Streams whose rows lagged behind the record. */
  mended: number;
  /** Issuings that were told of a later calendar. */
  recounted: number;
  /** Forms that no entry carries. */
  strays: number;
}

async function isRunning({ temporal }: EngineDeps, workflowId: string): Promise<boolean> {
  try {
    const { status } = await temporal.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}

/** @returns whether it had to be started */
async function keepRunning(engine: EngineDeps, ref: IssuanceRef): Promise<boolean> {
  const workflowId = campaignStream(ref);
  if (await isRunning(engine, workflowId)) return false;
  await engine.temporal.workflow.start('campaignWorkflow', {
    workflowId,
    taskQueue: engine.taskQueue,
    args: [{ ref }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  return true;
}

/** A signal that got lost is no reason to count by an old calendar for ever. */
async function tellCalendar(engine: EngineDeps, ref: IssuanceRef): Promise<boolean> {
  const { state } = await engine.issuances.load(campaignStream(ref));
  const { version } = await engine.calendars.current(ref.office);
  if (state.status !== 'running' || state.calendarVersion === version) return false;
  await engine.temporal.workflow.getHandle(campaignStream(ref)).signal('calendarChanged');
  return true;
}

/** Nor one to wait for the date of an event that another issuing has set. */
async function tellAnchors(engine: EngineDeps, ref: IssuanceRef): Promise<void> {
  const { status } = (await engine.issuances.load(campaignStream(ref))).state;
  if (status !== 'running' || (await anchorsBehind(engine, ref)).length === 0) return;
  await engine.temporal.workflow.getHandle(campaignStream(ref)).signal('anchorsChanged');
}

async function mendUnits(engine: EngineDeps, ref: IssuanceRef): Promise<number> {
  let mended = 0;
  for (let after = ''; ;) {
    const tasks = await pageUnitTasks(engine.connection, ref, { after, limit: PAGE });
    mended += await mendLagging(engine, ref, tasks);
    if (tasks.length < PAGE) return mended;
    after = tasks.at(-1)?._id ?? '';
  }
}

/** What goes on inside units is seldom so much that reading its heads would be worth an index. */
async function mendInside(engine: EngineDeps, ref: IssuanceRef): Promise<number> {
  const lagging = await listLaggingInside(engine.connection, ref);
  for (const stream of lagging) {
    engine.inner.forget(stream);
    await engine.inner.load(stream);
  }
  return lagging.length;
}

/**
 * Brings the engine back to what the record says: rows that lag are mended, every open issuing has
 * its workflow again (Temporal's data may be gone), forms without an entry are removed, heads are
 * anchored. Changes nothing where nothing is wrong; safe beside running workers.
 * @param now epoch ms
 */
export async function reconcile(engine: EngineDeps, now: number): Promise<Reconciled> {
  const reconciled: Reconciled = { restarted: [], mended: 0, recounted: 0, strays: 0 };
  for (const ref of await listRecordedIssuances(engine.connection)) {
    const { status } = (await engine.issuances.fresh(campaignStream(ref))).state;
    const isOpen = status === 'issuing' || status === 'running' || status === 'closing';
    if (!isOpen) continue;
    reconciled.mended += (await mendUnits(engine, ref)) + (await mendInside(engine, ref));
    if (await keepRunning(engine, ref)) reconciled.restarted.push(ref);
    if (await tellCalendar(engine, ref)) reconciled.recounted += 1;
    await tellAnchors(engine, ref);
    await dropReceivedActs(engine.connection, ref, now - STRAY_AFTER);
    reconciled.strays += await removeStraySubmissions(engine.connection, ref, now - STRAY_AFTER);
  }
  await anchorHeads(engine.connection, now);
  return reconciled;
}
