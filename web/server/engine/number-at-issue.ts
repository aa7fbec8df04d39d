import { writeDocumentNumber } from '../../../domain/document-number/document-number';
import { examineNumber } from '../../../domain/document-number/examine-number';
import { isRefusal, refuse } from '../../../domain/refusal';
import { findNumberOf } from '../../../store/document-numbers';
import { findIssuingSettings } from '../../../store/issuing-settings';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { giveNumber, type NumberAsked, requireTaken, yearOf } from './give-number';

/** An order to issue, as its number is looked at. */
export type NumberedIssue = Omit<NumberAsked, 'wanted'> & { number: string };

/**
 * The number a notice is issued with is its own in the series of its body; one typed and given to
 * nobody yet is entered. A body that has no words keeps no series: what is typed stands.
 * @throws RefusalError with what is wrong about the number
 */
export async function requireNumber(deps: WebDeps, asked: NumberedIssue): Promise<void> {
  const { campaign, office, number, at } = asked;
  const { words } = await findIssuingSettings(deps.connection, office);
  if (words.length === 0) return;
  const read = examineNumber(number, { words, thisYear: yearOf(at) });
  if (isRefusal(read)) throw new RefusalError(read);
  const held = await findNumberOf(deps.connection, campaign);
  if (held) {
    const given = writeDocumentNumber(held);
    if (given === writeDocumentNumber(read)) return;
    throw new RefusalError(refuse('numberOther', { number, given }));
  }
  const key = `${asked.key}#number`;
  requireTaken(await giveNumber(deps, { ...asked, key, wanted: { number } }));
}
