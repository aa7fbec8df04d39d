import { isMet, type DutyState } from './duty-state';

/** One duty as it stands when its unit signs. */
export interface DutyAtSigning {
  dueAt: number | null;
  returns: number;
  state: DutyState;
}

/**
 * The due that an early signing brings forward, epoch ms; null if it changes nothing.
 * @param counted what the campaign's rules come to once the unit has signed, and without it
 */
export function dueAfterSigning(
  duty: DutyAtSigning,
  counted: { signed: number | null; unsigned: number | null },
): number | null {
  const { signed, unsigned } = counted;
  // A date that was moved or extended since is nobody's count from receipt any more.
  const isCounted = duty.dueAt !== null && duty.dueAt === unsigned;
  const isEarlier = signed !== null && duty.dueAt !== null && signed < duty.dueAt;
  // Once returned, the correction date is what counts.
  const isOwed = duty.returns === 0 && !isMet(duty.state);
  return isCounted && isEarlier && isOwed ? signed : null;
}
