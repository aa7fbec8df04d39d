import { parseEventTime } from '../iso-instant';
import { refuse } from '../refusal';
import { firstRungAt } from '../wind-clock';
import type { IssuanceRule } from './ruling';

/** Extends one participant's due; the original date stays on record and a new clock begins. */
export const extendDue: IssuanceRule<'extendDue'> = ({ issuance, command, facts }) => {
  const { unit, duty, dueAt, reason } = command.payload;
  if (!facts.enrolled.includes(unit)) return refuse('participantUnknown', { unit });
  if (!facts.duty) return refuse('dutyUnknown', { duty });
  if (facts.duty.met) return refuse('dutyNotOpen', { duty, state: 'met' });
  if (reason.trim() === '') return refuse('reasonRequired');
  if (dueAt <= command.receivedAt) return refuse('dueInPast');
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
  if (!facts.dutyKeys.includes(duty)) return refuse('dutyUnknown', { duty });
  if (reason.trim() === '') return refuse('reasonRequired');
  if (dueAt <= command.receivedAt) return refuse('dueInPast');
  return { act: 'due.moved', data: { duty, to: dueAt, reason } };
};

/** Enters or moves the date of a named event; every clock that hangs on it is wound anew (S14). */
export const setAnchor: IssuanceRule<'setAnchor'> = ({ issuance, command }) => {
  const { anchor, on } = command.payload;
  if (!Object.hasOwn(issuance.anchors, anchor)) return refuse('anchorUnknown', { anchor });
  if (parseEventTime(on) === null) return refuse('anchorUnknown', { anchor, on });
  return { act: 'anchor.set', data: { anchor, on } };
};
