import { CHASED_STATES, isMet } from '../duty-state';
import { askedVersion } from '../form-pins';
import type { Terms } from './terms';
import type { Reformed, StandingUnit, UnitChange } from './unit-change';

/**
 * Duties that are filled in by another version of their form from here on. What was handed in keeps
 * its own; what is on its way meets the later version only if it comes back.
 */
export function reformedDuties(
  { duties }: StandingUnit,
  { before, after }: { before: Terms; after: Terms },
  { dropped }: Pick<UnitChange, 'dropped'>,
): Reformed[] {
  return duties
    .filter(({ duty, state, released }) => !isMet(state) && !released && !dropped.includes(duty))
    .flatMap((row) => {
      const from = askedVersion(before.pins, row);
      const to = askedVersion(after.pins, row);
      if (from === null || to === null || from === to) return [];
      const waits = CHASED_STATES.some((state) => state === row.state);
      return [{ duty: row.duty, from, to, waits }];
    });
}
