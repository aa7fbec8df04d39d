import type { ReviewRow } from '../../../contract/reviews';

/** One thing on the desk: a duty of a unit, or the notice the unit sent back. */
export interface ReviewPlace {
  campaign: string;
  office: string;
  unit: string;
  duty: string | undefined;
}

/** Where a row of the queue is read. */
export function placeOf({ campaign, office, unit, duty }: ReviewRow): ReviewPlace {
  return { campaign, office, unit, duty: duty?.duty };
}

/** The same text for the same place, whatever round it is in. */
export function placeKey({ campaign, office, unit, duty }: ReviewPlace): string {
  return `${campaign}:${office}:${unit}:${duty ?? ''}`;
}

/** A row by its place. */
export function rowKey(row: ReviewRow): string {
  return placeKey(placeOf(row));
}
