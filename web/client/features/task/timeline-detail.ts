import type { IssuanceEvent } from '../../../../domain/issuance-event';
import type { RungAction } from '../../../../domain/ladder';
import type { UnitEvent } from '../../../../domain/unit-event';
import type { TimelineRow } from '../../../contract/journal';

/** Bookkeeping of the record, of no interest to whoever does the work. */
const UNSHOWN = [
  'participants.enrolled',
  'campaign.published',
  'duty.rearmed',
  'heads.anchored',
] as const;
type Unshown = (typeof UNSHOWN)[number];

/** Acts that a timeline names: each has its text at `timeline:act.<act>`. */
export type ShownAct = Exclude<UnitEvent['act'] | IssuanceEvent['act'], Unshown>;

/** Whether an entry is one to show. */
export function isShown<Row extends { act: string }>(row: Row): row is Row & { act: ShownAct } {
  return !UNSHOWN.some((act) => act === row.act);
}

/** What an entry is about besides its act. */
export interface TimelineDetail {
  duties: string[];
  /** Of a rung of the chasing rules. */
  action: RungAction | null;
  /** What a person wrote. */
  words: string;
}

interface AnyData {
  duty?: string | null;
  row?: { duty: string };
  rows?: { duty: string; action?: RungAction }[];
  opinion?: string;
  reason?: string;
  reply?: string;
  text?: string;
}

/** Reads what the entries have in common, whatever their act. */
export function detailOf(row: TimelineRow): TimelineDetail {
  const data = (row.data ?? {}) as AnyData;
  const rows = data.rows ?? [];
  const one = data.duty ?? data.row?.duty;
  return {
    duties: [...new Set([...(one ? [one] : []), ...rows.map(({ duty }) => duty)])],
    action: rows[0]?.action ?? null,
    words: data.opinion ?? data.reason ?? data.reply ?? data.text ?? '',
  };
}
