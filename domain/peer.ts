import type { Person } from './person';
import type { UnitClass } from './unit';

/**
 * Whether a participant is a department: what it hands in goes to the issuing office or its leader in
 * charge, never to the department beside it that runs the campaign (design §2).
 */
export function isPeer({ unitClass }: { unitClass?: UnitClass }): boolean {
  return unitClass === 'department';
}

/** People of the sponsor who have no post in the issuing office: they decide on no peer's submission. */
export function besidePeers(
  people: readonly Person[],
  { issuer, sponsor }: { issuer: string; sponsor: string },
): Person[] {
  const holds = ({ posts }: Person, office: string) => posts.some((post) => post.office === office);
  if (issuer === sponsor) return [];
  return people.filter((one) => holds(one, sponsor) && !holds(one, issuer));
}
