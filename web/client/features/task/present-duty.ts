import { CHASED_STATES } from '../../../../domain/duty-state';
import type { DutyView } from '../../../contract/tasks';
import { presentDue } from '../../ui/pressure';

/** True while only the unit can move the duty on. */
export function isOwed({ state }: DutyView): boolean {
  return CHASED_STATES.some((chased) => chased === state);
}

/** In the order in which they were meant to be met. */
export function byTime(duties: readonly DutyView[]): DutyView[] {
  const time = (duty: DutyView) => duty.originalDueAt ?? duty.dueAt ?? Infinity;
  return duties.toSorted((a, b) => time(a) - time(b));
}

/** The duty to show: the one asked for, else the most pressing one that is owed, else the last. */
export function presentDuty(
  duties: readonly DutyView[],
  asked: string | undefined,
): DutyView | undefined {
  const found = duties.find(({ duty }) => duty === asked);
  if (found) return found;
  const owed = duties.filter(isOwed);
  const pressing = owed.toSorted(
    (a, b) => (presentDue(a) ?? Infinity) - (presentDue(b) ?? Infinity),
  );
  return pressing[0] ?? duties.at(-1);
}
