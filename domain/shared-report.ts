import type { IssuanceRef } from './stream-name';

/**
 * One report that serves two notices (一次报送，两件共用): what was handed in to the other notice.
 * Each goes its own way from there: reviewed by its own issuer, corrected in its own (decision 0025).
 */
export interface SharedReport extends IssuanceRef {
  duty: string;
  submission: string;
  /** The other was handed in first, and this one is its copy. */
  isCopy: boolean;
}

/** What a duty remembers of it: a report handed in anew, on its own, serves the other no more. */
export function sharedAfter(
  before: SharedReport | null | undefined,
  now: SharedReport | undefined,
): { shared?: SharedReport | null } {
  return now || before ? { shared: now ?? null } : {};
}
