import { REVIEWING_ROLES } from '../permissions';
import type { Person } from '../person';
import type { Approver } from './approval';

/**
 * Whom somebody of a unit may choose as approver when handing in: whoever reviews in one of these
 * offices, and nobody with a post in the unit itself.
 */
export function choosablePeople(
  people: readonly Person[],
  { unit, offices }: { unit: string; offices: readonly string[] },
): Approver[] {
  return people
    .filter(({ disabled, posts }) => !disabled && !posts.some(({ office }) => office === unit))
    .flatMap(({ id: person, posts }) => {
      const held = posts.find(
        ({ office, role }) => offices.includes(office) && REVIEWING_ROLES.includes(role),
      );
      return held ? [{ person, office: held.office }] : [];
    });
}
