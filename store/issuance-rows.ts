import type { Issuance } from '../domain/issuance';
import type { IssuanceEvent, IssuanceEventData, RungRow } from '../domain/issuance-event';
import type { RearmRow } from '../domain/rearm-row';
import type { JournalEntry } from '../domain/journal-entry';
import { dutyId, type IssuanceRef } from '../domain/stream-name';
import type { AskRow } from '../domain/rung-ask';
import { amendedRows } from './amended-rows';
import { chasedApprovalMessages } from './approval-messages';
import { circularRows } from './circular-rows';
import { askMessages, rungMessages, urgeMessages, type IssuingSide } from './chasing-messages';
import { enrolledRows, woundFields } from './enrolled-rows';
import type { DutyChange, RowChange } from './row-change';

/** Clocks that were wound anew. */
export function rearmedRows(
  ref: IssuanceRef,
  { rows, seq }: { rows: RearmRow[]; seq: number },
): RowChange {
  const changes = rows.map((row) => ({ unit: row.unit, duty: row.duty, set: woundFields(row) }));
  return { kind: 'setDuties', ref, seq, changes };
}

/** A date extended for one unit, because it asked or not. */
function extendedRow(
  ref: IssuanceRef,
  { seq, by }: JournalEntry,
  { row, request, reason: opinion }: IssuanceEventData['due.extended'],
): RowChange {
  const { unit, duty, dueAt } = row;
  const granted = request && { request, by, dueAt, opinion };
  const set = { ...woundFields(row), ...(granted && { granted }) };
  return { kind: 'setDuties', ref, seq, changes: [{ unit, duty, set }] };
}

/** A duty that was put off has neither date nor clock. */
function suspendedRow(
  ref: IssuanceRef,
  { seq, by }: JournalEntry,
  data: IssuanceEventData['duty.suspended'],
): RowChange {
  const { unit, duty, clock, returns, reason: opinion, request } = data;
  const granted = request && { request, by, dueAt: null, opinion };
  const stopped = woundFields({ unit, duty, clock, returns, dueAt: null, nextRungAt: null });
  const set = { ...stopped, suspended: true, ...(granted && { granted }) };
  return { kind: 'setDuties', ref, seq, changes: [{ unit, duty, set }] };
}

/** Rungs that fired, and those that wait for a word; several of one duty leave their last word. */
export function firedRows(
  ref: IssuanceRef,
  { rows, asks = [], seq }: { rows: RungRow[]; asks?: AskRow[]; seq: number },
): RowChange {
  const byDuty = new Map<string, DutyChange>();
  for (const { unit, duty, rung, action, chasedBy, nextRungAt } of rows) {
    const id = dutyId({ ...ref, unit }, duty);
    const before = byDuty.get(id)?.set;
    const overdue = action === 'markOverdue' || before?.overdue === true;
    const highest = Math.max(rung, before?.rung ?? 0);
    const flagged = action === 'redFlag' || before?.flagged === true;
    const marks = { ...(overdue && { overdue }), ...(flagged && { flagged }) };
    const set = { rung: highest, nextRungAt, ...marks, ...(chasedBy && { chasedBy }) };
    byDuty.set(id, { unit, duty, set });
  }
  for (const { unit, duty, asks: open, reached, nextRungAt } of asks) {
    const id = dutyId({ ...ref, unit }, duty);
    // A rung that waited fires after higher ones: the entry tells how far the ladder was climbed.
    const set = { ...byDuty.get(id)?.set, rung: reached, asks: open, nextRungAt };
    byDuty.set(id, { unit, duty, set });
  }
  return { kind: 'setDuties', ref, seq, changes: [...byDuty.values()] };
}

/** Rungs that fired and questions that were asked, with what they tell. */
function chasedRows(
  entry: JournalEntry,
  { rows, asks = [] }: Pick<IssuanceEventData['rung.fired'], 'rows' | 'asks'>,
  side: IssuingSide,
): RowChange[] {
  const messages = [...rungMessages(entry, rows, side), ...askMessages(entry, asks, side)];
  const { ref } = side;
  return [{ kind: 'tell', messages }, firedRows(ref, { rows, asks, seq: entry.seq })];
}

/** Approvers who were chased, with how far. */
function chasedApprovals(
  entry: JournalEntry,
  { rows }: IssuanceEventData['approvals.chased'],
  ref: IssuanceRef,
): RowChange[] {
  const changes = new Map(
    rows.map(({ unit, duty, chased }) => [
      dutyId({ ...ref, unit }, duty),
      { unit, duty, set: { chased } },
    ]),
  );
  return [
    { kind: 'tell', messages: chasedApprovalMessages(entry, rows, ref) },
    { kind: 'setDuties', ref, seq: entry.seq, changes: [...changes.values()] },
  ];
}

/** A unit that was let go, and whoever takes part instead. */
function releasedRows(
  ref: IssuanceRef,
  { seq, at: deliveredAt }: JournalEntry,
  { unit, instead }: IssuanceEventData['participant.released'],
): RowChange[] {
  const participants = instead ? [instead] : [];
  return [
    enrolledRows(ref, { participants, deliveredAt, seq }),
    { kind: 'releaseUnit', ref, seq, unit },
  ];
}

type Closing = Extract<IssuanceEvent, { act: 'item.closed' | 'closing.countersigned' }>;

/** An item that is closed, by the sponsor or with the last countersignature. */
function closedItem(ref: IssuanceRef, seq: number, { act, data }: Closing): RowChange[] {
  const isClosed = act === 'item.closed' || data.closes !== null;
  return isClosed ? [{ kind: 'releaseItem', ref, seq, item: data.item }] : [];
}

/** What an entry of an issuer's stream changes in its rows; `issuance` is the state after it. */
export function issuanceRows(
  ref: IssuanceRef,
  entry: JournalEntry,
  issuance: Issuance,
): RowChange[] {
  const { seq } = entry;
  const side = { ref, sponsor: issuance.issued?.sponsor ?? ref.office };
  const deliveredAt = issuance.issued?.deliveredAt ?? entry.at;
  const event = { act: entry.act, data: entry.data } as IssuanceEvent;
  switch (event.act) {
    case 'participants.enrolled':
      return [enrolledRows(ref, { ...event.data, deliveredAt, seq })];
    case 'duty.rearmed':
      return [rearmedRows(ref, { rows: event.data.rows, seq })];
    case 'due.extended':
      return [extendedRow(ref, entry, event.data)];
    case 'duty.suspended':
      return [suspendedRow(ref, entry, event.data)];
    case 'duty.resumed':
      return [rearmedRows(ref, { rows: [event.data.row], seq })];
    case 'rung.fired':
      return [
        ...chasedRows(entry, event.data, side),
        ...circularRows(side, { entry, event }, issuance),
      ];
    case 'circular.revised':
    case 'circular.sent':
    case 'circular.discarded':
    case 'campaign.closing':
      return circularRows(side, { entry, event }, issuance);
    case 'rungs.asked':
      return chasedRows(entry, { rows: [], ...event.data }, side);
    case 'rungs.confirmed':
    case 'rungs.held':
      return [firedRows(ref, { rows: [], asks: event.data.asks, seq })];
    case 'approvals.chased':
      return chasedApprovals(entry, event.data, ref);
    case 'participant.released':
      return releasedRows(ref, entry, event.data);
    case 'unit.urged':
      return [{ kind: 'tell', messages: urgeMessages(entry, event.data, side) }];
    case 'item.closed':
    case 'closing.countersigned':
      return closedItem(ref, seq, event);
    case 'amendment.applied':
      return amendedRows(ref, entry, event.data);
    case 'closing.proposed':
    case 'closing.refused':
    case 'campaign.amended':
    case 'campaign.issued':
    case 'campaign.published':
    case 'due.moved':
    case 'anchor.set':
    case 'calendar.changed':
    case 'heads.anchored':
    case 'campaign.closed':
    case 'campaign.withdrawn':
      return [];
  }
}
