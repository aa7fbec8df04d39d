import { parseDueInstant } from '../../../domain/iso-instant';

/**
 * The instant of a due text that the contract has looked at; a day ends at 24:00 (Asia/Shanghai).
 * @throws RangeError for a text the contract would have refused
 */
export function instantOf(dueText: string): number {
  const at = parseDueInstant(dueText);
  if (at === null) throw new RangeError(`not a due instant: ${dueText}`);
  return at;
}
