import type { WaitingCircular } from '../circular';
import type { Issuance } from '../issuance';
import { isRefusal, refuse, type Refusal } from '../refusal';
import type { IssuanceRule } from './ruling';

const LONGEST_TITLE = 200;

/** The circular that is meant, if it waits and, where a revision is named, nobody changed it since. */
function waitingOne(
  { circular: waiting }: Issuance,
  { circular: no, revision }: { circular: number; revision?: number },
): WaitingCircular | Refusal {
  if (waiting?.no !== no) return refuse('circularNotWaiting', { no });
  const isSeen = revision === undefined || revision === waiting.revision;
  return isSeen ? waiting : refuse('circularOutdated', { no });
}

/** Changes the words of a circular; whom it names are facts and no words. */
export const reviseCircular: IssuanceRule<'reviseCircular'> = ({ issuance, command }) => {
  const { title, text } = command.payload;
  const waiting = waitingOne(issuance, command.payload);
  if (isRefusal(waiting)) return waiting;
  if (title.trim() === '' || text.trim() === '') return refuse('reasonRequired');
  const { no } = waiting;
  return { act: 'circular.revised', data: { no, title: title.slice(0, LONGEST_TITLE), text } };
};

/**
 * Lets a circular leave (签发): it names those still in arrears at this moment and nobody else.
 * Only a circular waits for a signature; every other rung fires by itself.
 */
export const signCircular: IssuanceRule<'signCircular'> = ({ issuance, command, facts }) => {
  const waiting = waitingOne(issuance, command.payload);
  if (isRefusal(waiting)) return waiting;
  const { rows = [], participants = [] } = facts.circular ?? {};
  const { no, title, text, readers } = waiting;
  if (rows.length === 0) return refuse('circularNamesNobody', { no });
  const named = readers.includes('named') ? rows.map(({ unit }) => unit) : [];
  const all = readers.includes('participants') ? participants : [];
  const to = [...new Set([...named, ...all])].sort();
  return { act: 'circular.sent', data: { no, title, text, readers, rows, to } };
};

/** Puts a circular away unsent, with a reason (不予印发). */
export const discardCircular: IssuanceRule<'discardCircular'> = ({ issuance, command }) => {
  const waiting = waitingOne(issuance, { circular: command.payload.circular });
  if (isRefusal(waiting)) return waiting;
  const { reason } = command.payload;
  if (reason.trim() === '') return refuse('reasonRequired');
  return { act: 'circular.discarded', data: { no: waiting.no, reason } };
};
