import { setTimeout as pause } from 'node:timers/promises';
import {
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { IssuanceCommand, UnitCommand } from '../../../domain/command';
import type { InnerCommand } from '../../../domain/inner/inner-command';
import type { ActAnswer } from '../../../domain/journal-entry';
import {
  campaignStream,
  innerStream,
  unitStream,
  type IssuanceRef,
  type UnitTaskRef,
} from '../../../domain/stream-name';
import {
  insideUpdate,
  issuanceUpdates,
  unitUpdates,
  type CampaignWorkflowInput,
  type UnitTaskWorkflowInput,
} from '../../../workflows/messages';
import { PendingError, RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { earlierAnswer } from './earlier-answer';
import { readEngineFailure } from './engine-failure';

/** What the engine is asked with. */
export interface EngineDeps extends Pick<WebDeps, 'connection' | 'temporal' | 'taskQueue'> {
  /** Longest wait before the request becomes a 202, ms; 8 s if left out. */
  answerWithinMs?: number;
}

type Workflow<Input> = (input: Input) => Promise<unknown>;

interface Question {
  stream: string;
  command: UnitCommand | IssuanceCommand | InnerCommand;
  put(): Promise<ActAnswer>;
}

const ANSWER_WITHIN_MS = 8_000;
const FIRST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 1_000;

/** Finds or begins the run that owns the stream: workflow id = stream name (design §3). */
function ownerOf<Input>(
  deps: EngineDeps,
  owner: { workflow: string; stream: string; input: Input },
): WithStartWorkflowOperation<Workflow<Input>> {
  return new WithStartWorkflowOperation<Workflow<Input>>(owner.workflow, {
    workflowId: owner.stream,
    taskQueue: deps.taskQueue,
    args: [owner.input] as unknown as Parameters<Workflow<Input>>,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

/** One attempt: the answer, or null if it is worth asking again; anything else is thrown. */
async function attempt(deps: EngineDeps, question: Question): Promise<ActAnswer | null> {
  const { stream, command } = question;
  const earlier = await earlierAnswer(deps.connection, stream, command);
  if (earlier) return earlier;
  try {
    const answer = await question.put();
    await requireRecorded(deps, question, answer);
    return answer;
  } catch (error) {
    const verdict = readEngineFailure(error);
    switch (verdict.kind) {
      case 'refused':
        throw new RefusalError(verdict.refusal);
      case 'pending':
        throw new PendingError(command.key);
      case 'fault':
        throw error;
      case 'askAgain':
        return null;
    }
  }
}

/**
 * A run answers the same command from memory. Where the database was restored to an earlier moment
 * the record does not hold what it remembers: that must not pass for done.
 */
async function requireRecorded(
  { connection }: EngineDeps,
  { stream, command }: Question,
  answer: ActAnswer,
): Promise<void> {
  if (answer.at >= command.receivedAt) return;
  if (await earlierAnswer(connection, stream, command)) return;
  throw new Error(`${stream} answers ${command.key} from a record that is gone: run reconcile`);
}

async function ask(deps: EngineDeps, question: Question): Promise<ActAnswer> {
  const deadline = Date.now() + (deps.answerWithinMs ?? ANSWER_WITHIN_MS);
  let wait = FIRST_PAUSE_MS;
  while (Date.now() < deadline) {
    const answer = await deps.temporal.withDeadline(deadline, () => attempt(deps, question));
    if (answer) return answer;
    // A workflow takes ten updates at a time; chance spreads those that wait for a place.
    await pause(wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
  }
  throw new PendingError(question.command.key);
}

/**
 * Asks the run that owns a participant's stream, starting it at the unit's first act.
 * The journal is looked into first, so a retry weeks later gets the first answer.
 * @throws RefusalError what the rules refuse; `keyReused` for the same key with other content
 * @throws PendingError when there is no answer in time
 */
export function askUnit(
  deps: EngineDeps,
  ref: UnitTaskRef,
  command: UnitCommand,
): Promise<ActAnswer> {
  const stream = unitStream(ref);
  const input: UnitTaskWorkflowInput = { ref };
  const put = () =>
    deps.temporal.workflow.executeUpdateWithStart(unitUpdates[command.act], {
      updateId: command.key,
      args: [command],
      startWorkflowOperation: ownerOf(deps, { workflow: 'unitTaskWorkflow', stream, input }),
    });
  return ask(deps, { stream, command, put });
}

/** Asks the same run for an act inside the participant's office; see `askUnit`. */
export function askInside(
  deps: EngineDeps,
  ref: UnitTaskRef,
  command: InnerCommand,
): Promise<ActAnswer> {
  const input: UnitTaskWorkflowInput = { ref };
  const owner = { workflow: 'unitTaskWorkflow', stream: unitStream(ref), input };
  const put = () =>
    deps.temporal.workflow.executeUpdateWithStart(insideUpdate, {
      updateId: command.key,
      args: [command],
      startWorkflowOperation: ownerOf(deps, owner),
    });
  return ask(deps, { stream: innerStream(ref), command, put });
}

/** Asks the run that owns an issuing office's stream; see `askUnit`. */
export function askCampaign(
  deps: EngineDeps,
  ref: IssuanceRef,
  command: IssuanceCommand,
): Promise<ActAnswer> {
  const stream = campaignStream(ref);
  const input: CampaignWorkflowInput = { ref };
  const put = () =>
    deps.temporal.workflow.executeUpdateWithStart(issuanceUpdates[command.act], {
      updateId: command.key,
      args: [command],
      startWorkflowOperation: ownerOf(deps, { workflow: 'campaignWorkflow', stream, input }),
    });
  return ask(deps, { stream, command, put });
}
