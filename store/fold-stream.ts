import { applyInner } from '../domain/inner/apply-inner';
import { UNTOUCHED_HANDLING, type InnerHandling } from '../domain/inner/inner';
import { INNER_EVENT_VERSIONS, type InnerEvent } from '../domain/inner/inner-event';
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

/** What goes on inside an office after one more entry of its stream. */
export function advanceInner(state: InnerHandling, entry: JournalEntry): InnerHandling {
  requireKnown(entry, INNER_EVENT_VERSIONS);
  const event = { act: entry.act, data: entry.data } as InnerEvent;
  return applyInner(state, event, { at: entry.at, person: entry.by.person });
}

/** The whole of an issuer's stream. */
export function foldIssuance(entries: JournalEntry[]): Issuance {
  return entries.reduce(advanceIssuance, UNISSUED);
}

/** The whole of a unit's stream. */
export function foldUnit(entries: JournalEntry[]): UnitTask {
  return entries.reduce(advanceUnit, UNTOUCHED_TASK);
}

/** The whole of the stream of what goes on inside an office. */
export function foldInner(entries: JournalEntry[]): InnerHandling {
  return entries.reduce(advanceInner, UNTOUCHED_HANDLING);
}
