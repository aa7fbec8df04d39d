import type { BulkOutcome } from '../../contract/acts';
import { PendingError, RefusalError } from '../refusal-error';
import { refusalSentences } from '../refusal-sentences';
import type { WebDeps } from '../web-deps';

/** One row of an act on many: its own command id, what the log says of a fault, what is done. */
interface BulkRow {
  command: string;
  about: object;
  run: () => Promise<unknown>;
}

/** How one row of an act on many ended; whatever it was, the next row is done all the same. */
export async function outcomeOfRow(
  { log }: Pick<WebDeps, 'log'>,
  { command, about, run }: BulkRow,
): Promise<BulkOutcome> {
  try {
    await run();
    return { command, status: 'done' };
  } catch (error) {
    if (error instanceof PendingError) return { command, status: 'pending' };
    if (error instanceof RefusalError) {
      const { refused, params } = error.refusal;
      const message = refusalSentences[refused].sentence(params);
      return { command, status: 'refused', code: refused, message };
    }
    log.error({ err: error, ...about, command }, 'fault in one row of a bulk act');
    return { command, status: 'fault' };
  }
}
