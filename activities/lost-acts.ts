import { setTimeout as pause } from 'node:timers/promises';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Actor } from '../domain/actor';
import type { ActAnswer } from '../domain/journal-entry';
import { parseStream } from '../domain/stream-name';
import { findEntryByKey } from '../store/journal';
import type { EngineDeps } from './engine-deps';

const LOOK_AGAIN_MS = 100;

/** An act that was answered and that the record does not hold. */
export interface LostAct {
  stream: string;
  key: string;
  act: string;
  at: number;
  by: Actor | null;
}

type History = Awaited<
  ReturnType<ReturnType<EngineDeps['temporal']['workflow']['getHandle']>['fetchHistory']>
>;

interface Answered {
  key: string;
  answer: ActAnswer;
  by: Actor | null;
}

type HistoryEvent = NonNullable<History['events']>[number];

/** Who asked for the update that an event tells of; null for any other event. */
function askedIn(event: HistoryEvent): { key: string; by: Actor } | null {
  const request = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
  const command = request?.input?.args?.payloads?.[0];
  if (!request?.meta?.updateId || !command) return null;
  const { by } = defaultPayloadConverter.fromPayload<{ by: Actor }>(command);
  return { key: request.meta.updateId, by };
}

/** What was answered, where an event tells of it. */
function answerIn(event: HistoryEvent): { key: string; answer: ActAnswer } | null {
  const done = event.workflowExecutionUpdateCompletedEventAttributes;
  const answer = done?.outcome?.success?.payloads?.[0];
  if (!done?.meta?.updateId || !answer) return null;
  return {
    key: done.meta.updateId,
    answer: defaultPayloadConverter.fromPayload<ActAnswer>(answer),
  };
}

/** Every update that a run answered, with who asked. */
function answersIn({ events }: History): Answered[] {
  const asked = new Map<string, Actor>();
  const answers: Answered[] = [];
  for (const event of events ?? []) {
    const request = askedIn(event);
    if (request) asked.set(request.key, request.by);
    const answered = answerIn(event);
    if (answered) answers.push({ ...answered, by: asked.get(answered.key) ?? null });
  }
  return answers;
}

/** One run of a workflow. */
export interface Run {
  workflowId: string;
  runId: string;
}

/**
 * What Temporal knows to have been answered and the record does not hold: the acts that a database
 * restored to an earlier moment has lost (R16). Runs that have left Temporal's retention are not
 * known any more.
 * @returns lost acts in the order in which they were done, and every run that may remember them
 */
export async function findLostActs({
  temporal,
  taskQueue,
  connection,
}: EngineDeps): Promise<{ lost: LostAct[]; runs: Run[] }> {
  const lost: LostAct[] = [];
  const runs: Run[] = [];
  const listed = temporal.workflow.list({ query: `TaskQueue = '${taskQueue}'` });
  for await (const { workflowId, runId, status } of listed) {
    if (!parseStream(workflowId)) continue;
    const before = lost.length;
    const history = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { key, answer, by } of answersIn(history)) {
      if (await findEntryByKey(connection, answer.stream, key)) continue;
      const { stream, act, at } = answer;
      lost.push({ stream, key, act, at, by });
    }
    if (status.name === 'RUNNING' || lost.length > before) runs.push({ workflowId, runId });
  }
  return { lost: lost.sort((a, b) => a.at - b.at), runs };
}

async function exists({ temporal }: EngineDeps, { workflowId, runId }: Run): Promise<boolean> {
  try {
    await temporal.workflow.getHandle(workflowId, runId).describe();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}

/**
 * Makes Temporal forget runs: what they remember may be of a future that the record no longer
 * holds, and even an ended run answers a command it has seen before. A run carries nothing but ids,
 * so nothing is lost; `reconcile` starts what is open.
 */
export async function forgetRuns(engine: EngineDeps, runs: Run[]): Promise<void> {
  const { workflowService, options } = engine.temporal;
  for (const workflowExecution of runs) {
    // Ends it, too; a run that was terminated a moment before would linger.
    const { namespace } = options;
    await workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
  }
  for (const run of runs) while (await exists(engine, run)) await pause(LOOK_AGAIN_MS);
}
