import type { IssuanceEventData, RearmCause } from './issuance-event';

/** A change of dates whose duties have not all been re-armed yet. */
export interface PendingRearm {
  seq: number;
  cause: Extract<RearmCause, 'moved' | 'anchored' | 'calendar'> | 'amended';
  /** Duty key or prefix of the moved duties; null for an anchor. */
  duty: string | null;
  anchor: string | null;
  /** Date of the event before it was set or moved; null if it was unknown. */
  from: string | null;
  to: number | null;
  /** Version of the calendar before a later one; null for whatever else moved a date. */
  calendar: string | null;
  /** What units have not all been told of; null for whatever else moved a date. */
  amended: IssuanceEventData['campaign.amended'] | null;
}
