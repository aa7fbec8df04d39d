import { applyIssuanceEvent, UNISSUED, type Issuance } from '../domain/issuance';
import { ISSUANCE_EVENT_VERSIONS, type IssuanceEvent } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import { UNIT_EVENT_VERSIONS, type UnitEvent } from '../domain/unit-event';
import { applyUnitEvent, UNTOUCHED_TASK, type UnitTask } from '../domain/unit-task';

/** @throws on an entry that a newer release wrote: guessing at it would falsify the record */
function requireKnown({ _id, act, v }: JournalEntry, known: { [act: string]: number }): void {
  if (v > (known[act] ?? 0)) throw new Error(`${_id}: ${act} v${v} was written by a newer release`);
}

/** The issuing after one more entry of its stream. */
export function advanceIssuance(issuance: Issuance, entry: JournalEntry): Issuance {
  requireKnown(entry, ISSUANCE_EVENT_VERSIONS);
  const event = { act: entry.act, data: entry.data } as IssuanceEvent;
  return applyIssuanceEvent(issuance, event, entry.seq);
}

/** A unit's run after one more entry of its stream. */
export function advanceUnit(task: UnitTask, entry: JournalEntry): UnitTask {
  requireKnown(entry, UNIT_EVENT_VERSIONS);
  const event = { act: entry.act, data: entry.data } as UnitEvent;
  return applyUnitEvent(task, event, { at: entry.at, by: entry.by });
}

/** The whole of an issuer's stream. */
export function foldIssuance(entries: JournalEntry[]): Issuance {
  return entries.reduce(advanceIssuance, UNISSUED);
}

/** The whole of a unit's stream. */
export function foldUnit(entries: JournalEntry[]): UnitTask {
  return entries.reduce(advanceUnit, UNTOUCHED_TASK);
}
