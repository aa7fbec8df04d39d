import type { JournalEntry } from '../../../domain/journal-entry';
import type { UnitEvent } from '../../../domain/unit-event';
import type { ItemView } from '../../contract/items';

/** What a unit has told of one item: its records, in the order of its stream. */
export function progressRecords(
  unit: string,
  item: number,
  entries: readonly JournalEntry[],
): ItemView['records'] {
  return entries.flatMap((entry) => {
    const event = { act: entry.act, data: entry.data } as UnitEvent;
    if (event.act !== 'progress.recorded' || event.data.item !== item) return [];
    const { submission, category } = event.data;
    const { person, office } = entry.by;
    return [{ unit, submission, category, at: entry.at, by: { person, office } }];
  });
}
