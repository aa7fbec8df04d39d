import { namesDuty } from '../duty-selection';
import { parseEventTime } from '../iso-instant';
import { refuse, type Refusal } from '../refusal';
import { isSoundDay, isSoundInstant } from '../validate-windows';
import { firstRungAt } from '../wind-clock';
import type { IssuanceRule } from './ruling';

/** A new due lies ahead, and near enough for its rungs to be counted. */
function badDue(dueAt: number, receivedAt: number): Refusal | null {
  if (!isSoundInstant(dueAt)) return refuse('dateOutOfRange');
  return dueAt > receivedAt ? null : refuse('dueInPast');
}

/** Extends one participant's due; the original date stays on record and a new clock begins. */
export const extendDue: IssuanceRule<'extendDue'> = ({ issuance, command, facts }) => {
  const { unit, duty, dueAt, reason } = command.payload;
  if (!facts.enrolled.includes(unit)) return refuse('participantUnknown', { unit });
  if (!facts.duty) return refuse('dutyUnknown', { duty });
  if (facts.duty.met) return refuse('dutyNotOpen', { duty, state: 'met' });
  if (reason.trim() === '') return refuse('reasonRequired');
  const bad = badDue(dueAt, command.receivedAt);
  if (bad) return bad;
  const { clock, returns } = facts.duty;
  const ladder = issuance.issued?.ladder ?? [];
  const armed = { armedAt: command.receivedAt, calendar: facts.calendar };
  const nextRungAt = firstRungAt(ladder, dueAt, armed);
  const row = { unit, duty, clock: clock + 1, dueAt, nextRungAt, returns };
  return { act: 'due.extended', data: { row, from: facts.duty.dueAt, reason } };
};

/** Moves a date for all who owe this duty. */
export const moveDue: IssuanceRule<'moveDue'> = ({ command, facts }) => {
  const { duty, dueAt, reason } = command.payload;
  if (!namesDuty(facts.dutyKeys, duty)) return refuse('dutyUnknown', { duty });
  if (reason.trim() === '') return refuse('reasonRequired');
  const bad = badDue(dueAt, command.receivedAt);
  if (bad) return bad;
  return { act: 'due.moved', data: { duty, to: dueAt, reason } };
};

/** Enters or moves the date of a named event; every clock that hangs on it is wound anew (S14). */
export const setAnchor: IssuanceRule<'setAnchor'> = ({ issuance, command }) => {
  const { anchor, on } = command.payload;
  if (!Object.hasOwn(issuance.anchors, anchor)) return refuse('anchorUnknown', { anchor });
  const time = parseEventTime(on);
  if (!time || !isSoundDay(time.on)) return refuse('dateOutOfRange', { on });
  return { act: 'anchor.set', data: { anchor, on, from: issuance.anchors[anchor] ?? null } };
};
