import type { ActAnswer } from '../../../domain/journal-entry';
import { unitStream } from '../../../domain/stream-name';
import { findEntryByKey } from '../../../store/journal';
import type { BulkOutcome, UnitActBody } from '../../contract/acts';
import type { WebDeps } from '../web-deps';
import { actOnTask, requirePermission, type TaskAct } from './act-on-task';
import { handInAlso, requireShareable } from './hand-in-shared';
import { taskContext } from './task-context';

/** What became of an act, and of the other one where it was to serve two notices. */
export interface ActShared {
  answer: ActAnswer;
  also?: BulkOutcome;
}

/**
 * One act on a participant; a report that is to serve another notice too is handed in there next.
 * What became of the other one is said beside the answer, whatever it was: it undoes nothing.
 * @throws RefusalError, PendingError as `actOnTask` does; nothing is handed in then
 */
export async function actAndShare(deps: WebDeps, asked: TaskAct): Promise<ActShared> {
  const { ref, key } = asked;
  const body = asked.body as UnitActBody['submitPlan'];
  const { also } = body;
  if (!also) return { answer: await actOnTask(deps, asked) };
  const { connection } = deps;
  const context = await taskContext(connection, ref);
  requirePermission(asked, context);
  const isRepeated = (await findEntryByKey(connection, unitStream(ref), key)) !== null;
  if (!isRepeated) await requireShareable(deps, also, { context, body, key });
  const answer = await actOnTask(deps, asked);
  const outcome = await handInAlso(deps, await taskContext(connection, ref), body.duty);
  return outcome ? { answer, also: outcome } : { answer };
}
