import type { AmendedUnit, IssuanceEventData } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import type { IssuanceRef } from '../domain/stream-name';
import { amendmentMessages } from './chasing-messages';
import { dutyDocs, enrolledRows, woundFields } from './enrolled-rows';
import type { DutyChange, RowChange, TaskChange } from './row-change';

const NO_MORE = { released: true, nextRungAt: null, overdue: false };

/** Everything that is set in the duties of one unit; several changes of one duty are one. */
function dutyChanges(row: AmendedUnit): DutyChange[] {
  const sets = new Map<string, DutyChange['set']>();
  const put = (duty: string, set: DutyChange['set']): void => {
    sets.set(duty, { ...sets.get(duty), ...set });
  };
  for (const duty of row.dropped) put(duty, NO_MORE);
  for (const { duty, dueAt } of row.shifted) put(duty, { dueAt });
  for (const one of row.moved) put(one.duty, woundFields(one));
  for (const one of row.revived) put(one.duty, { ...woundFields(one), released: false });
  for (const { duty, ...words } of row.reworded) put(duty, words);
  return [...sets].map(([duty, set]) => ({ unit: row.unit, duty, set }));
}

function taskChanges({ unit, part, rejoined }: AmendedUnit): TaskChange[] {
  if (!part && !rejoined) return [];
  return [{ unit, set: { ...part, ...(rejoined ? { released: false } : {}) } }];
}

/** What a page of an amendment changes in the rows, and what it tells the units. */
export function amendedRows(
  ref: IssuanceRef,
  entry: JournalEntry,
  data: IssuanceEventData['amendment.applied'],
): RowChange[] {
  const { rows } = data;
  const { seq, at: deliveredAt } = entry;
  const participants = rows.flatMap(({ joined }) => joined ?? []);
  const added = rows.flatMap(({ unit, added: duties }) => dutyDocs(ref, { unit, duties }, seq));
  const gone = rows.filter(({ left }) => left !== null);
  return [
    { kind: 'tell', messages: amendmentMessages(entry, data, ref) },
    enrolledRows(ref, { participants, deliveredAt, seq }),
    { kind: 'insert', tasks: [], duties: added },
    { kind: 'setDuties', ref, seq, changes: rows.flatMap(dutyChanges) },
    { kind: 'setTasks', ref, seq, changes: rows.flatMap(taskChanges) },
    ...gone.map(({ unit }): RowChange => ({ kind: 'releaseUnit', ref, seq, unit })),
  ];
}
