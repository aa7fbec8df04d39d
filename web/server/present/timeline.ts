import type { JournalEntry } from '../../../domain/journal-entry';
import type { TimelineRow } from '../../contract/journal';

/** One entry as it is shown; hashes and answers stay in the record. */
export function timelineRowOf({ _id, stream, seq, at, by, act, data }: JournalEntry): TimelineRow {
  return { id: _id, stream, seq, at, by, act, data };
}

function about(unit: string, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if ('rows' in data && Array.isArray(data.rows)) {
    const rows = (data.rows as { unit: string }[]).filter((row) => row.unit === unit);
    const told: { rows: unknown; asks?: unknown; circular?: unknown; to?: unknown } = {
      ...data,
      rows,
    };
    // What waits for a word on the issuing side, and who else is told, is no business of the unit's.
    delete told.asks;
    delete told.circular;
    delete told.to;
    return told;
  }
  if ('units' in data && Array.isArray(data.units)) return { ...data, units: [unit] };
  return data;
}

/**
 * A unit's own entries and the issuer's about it, in order of time; of what an entry of the
 * issuer tells about many units, this unit's part alone.
 */
export function unitTimeline(
  unit: string,
  own: readonly JournalEntry[],
  issuers: readonly JournalEntry[],
): TimelineRow[] {
  const told = issuers.map((entry) => ({ ...entry, data: about(unit, entry.data) }));
  return [...told, ...own]
    .sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1))
    .map(timelineRowOf);
}
