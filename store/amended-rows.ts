import type { AmendedUnit, IssuanceEventData } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import type { IssuanceRef } from '../domain/stream-name';
import { amendmentMessages } from './chasing-messages';
import { dutyDocs, enrolledRows, woundFields } from './enrolled-rows';
import type { DutyChange, RowChange, TaskChange } from './row-change';

const NO_MORE = { released: true, nextRungAt: null, overdue: false };

/** Everything that is set in duties; several changes of one duty are one. */
function dutyChanges({ rows, rewound = [] }: IssuanceEventData['amendment.applied']): DutyChange[] {
  const changes = new Map<string, DutyChange>();
  const put = (unit: string, duty: string, set: DutyChange['set']): void => {
    const id = `${unit}:${duty}`;
    changes.set(id, { unit, duty, set: { ...changes.get(id)?.set, ...set } });
  };
  for (const one of rewound) put(one.unit, one.duty, woundFields(one));
  for (const { unit, dropped, shifted, moved, revived, reworded } of rows) {
    for (const duty of dropped) put(unit, duty, NO_MORE);
    for (const { duty, dueAt } of shifted) put(unit, duty, { dueAt });
    for (const one of moved) put(unit, one.duty, woundFields(one));
    for (const one of revived) put(unit, one.duty, { ...woundFields(one), released: false });
    for (const { duty, ...words } of reworded) put(unit, duty, words);
  }
  return [...changes.values()];
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
    { kind: 'setDuties', ref, seq, changes: dutyChanges(data) },
    { kind: 'setTasks', ref, seq, changes: rows.flatMap(taskChanges) },
    ...gone.map(({ unit }): RowChange => ({ kind: 'releaseUnit', ref, seq, unit })),
  ];
}
