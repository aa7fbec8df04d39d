import { WorkflowNotFoundError } from '@temporalio/client';
import type { ActAnswer } from '../../../domain/journal-entry';
import { parseStream, unitStream } from '../../../domain/stream-name';
import { findEntryByKey } from '../../../store/journal';
import { PendingError, RefusalError } from '../refusal-error';
import type { EngineDeps } from './ask-engine';
import { readEngineFailure } from './engine-failure';

const LOOK_FOR_MS = 1_500;

/** What became of a command, as far as it can be told now. */
export type Followed = { known: true; answer: ActAnswer } | { known: false };

async function updateResult(
  deps: EngineDeps,
  stream: string,
  key: string,
): Promise<ActAnswer | null> {
  const parsed = parseStream(stream);
  // What goes on inside a participant is taken in by the workflow of its own stream.
  const owner = parsed?.kind === 'inner' ? unitStream(parsed.ref) : stream;
  const handle = deps.temporal.workflow.getHandle(owner).getUpdateHandle<ActAnswer>(key);
  try {
    return await deps.temporal.withDeadline(Date.now() + LOOK_FOR_MS, () => handle.result());
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    const verdict = readEngineFailure(error);
    switch (verdict.kind) {
      case 'refused':
        throw new RefusalError(verdict.refusal);
      case 'pending':
        throw new PendingError(key);
      case 'askAgain':
        return null;
      case 'fault':
        throw error;
    }
  }
}

/**
 * Follows a command that was answered with 202: the record first, then the engine.
 * `known: false` when neither has heard of it: the same request may be sent again.
 * @throws RefusalError when the command was refused; PendingError while it is under way
 */
export async function followCommand(
  deps: EngineDeps,
  asked: { stream: string; key: string; person: string },
): Promise<Followed> {
  const entry = await findEntryByKey(deps.connection, asked.stream, asked.key);
  if (entry) {
    return entry.by.person === asked.person
      ? { known: true, answer: entry.answer }
      : { known: false };
  }
  const answer = await updateResult(deps, asked.stream, asked.key);
  return answer ? { known: true, answer } : { known: false };
}
