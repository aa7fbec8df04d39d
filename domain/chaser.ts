import type { Ladder, Rung } from './ladder';

/** Who has taken the chase of a duty over from the sponsor: the issuing office, or the office named. */
export type Chaser = 'issuer' | `office:${string}`;

/** Who takes over by a rung that hands the chase on (转交督办). */
export function takerOf({ handTo }: Pick<Rung, 'handTo'>): Chaser {
  return handTo === undefined ? 'issuer' : `office:${handTo}`;
}

/** The office that follows a duty up; the sponsor until a rung hands it on. */
export function chasingOffice(
  chasedBy: Chaser | undefined,
  { sponsor, issuer }: { sponsor: string; issuer: string },
): string {
  if (chasedBy === undefined) return sponsor;
  return chasedBy === 'issuer' ? issuer : chasedBy.slice('office:'.length);
}

/**
 * Offices that chasing rules hand or have handed a chase to, each once, in order of id: whoever has
 * taken one over keeps it, whatever later rules say.
 */
export function chasersAfter(before: readonly string[], ladder: Ladder): string[] {
  return [...new Set([...before, ...ladder.flatMap(({ handTo }) => handTo ?? [])])].sort();
}
