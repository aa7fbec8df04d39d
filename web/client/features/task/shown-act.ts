import type { IssuanceEvent } from '../../../../domain/issuance-event';
import type { UnitEvent } from '../../../../domain/unit-event';
import type { TimelineRow } from '../../../contract/journal';

/** Bookkeeping of the record, of no interest to whoever does the work. */
const UNSHOWN = [
  'participants.enrolled',
  'campaign.published',
  'calendar.changed',
  'heads.anchored',
  'rungs.asked',
  'rungs.confirmed',
  'rungs.held',
  'circular.revised',
  'circular.discarded',
  'campaign.amended',
  'closing.proposed',
  'closing.countersigned',
  'closing.refused',
] as const;
type Unshown = (typeof UNSHOWN)[number];

/** Acts that a timeline names: each has its text at `timeline:act.<act>`. */
export type ShownAct = Exclude<(UnitEvent | IssuanceEvent)['act'], Unshown>;

/** Whether an act is one to show. */
export function isShown<Row extends Pick<TimelineRow, 'act'>>(
  row: Row,
): row is Row & { act: ShownAct } {
  return !UNSHOWN.some((act) => act === row.act);
}
