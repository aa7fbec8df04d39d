import type { UnitChange } from './unit-change';

/**
 * Whether a unit is told of a supplementary notice: something it is asked for is another thing, or it
 * counts as another class. How it
 * is chased and who approves is the issuing side's own affair.
 */
export function isToldOf(change: UnitChange): boolean {
  return isAskedOtherwise(change) || change.unitClass !== null;
}

/** Whether what it is asked for, or in what part, is another thing. */
function isAskedOtherwise(change: UnitChange): boolean {
  const { joins, rejoins, leaves, part, added, dropped, revived, moved, shifted, reworded } =
    change;
  const isReformed = change.reformed.some(({ waits }) => waits);
  const some = [added, dropped, revived, moved, shifted, reworded].some((one) => one.length > 0);
  return some || isReformed || joins !== null || rejoins || leaves || part !== null;
}

/** Whether it signs for the supplement: what it is asked for changes, and it signs for no notice yet. */
export function signsAgain(change: UnitChange, { sign }: { sign: boolean }): boolean {
  return sign && change.joins === null && !change.leaves && isAskedOtherwise(change);
}
