import { namesDuty } from '../duty-selection';
import { parseEventTime } from '../iso-instant';
import type { RequestKind } from '../duty-request';
import type { RearmRow } from '../rearm-row';
import type { DutyClockFacts } from '../issuance-facts';
import { isRefusal, refuse, type Refusal } from '../refusal';
import { isSoundDay, isSoundInstant } from '../validate-windows';
import { firstRungAt } from '../wind-clock';
import type { IssuanceRule, IssuanceRuling } from './ruling';

/** A new due lies ahead, and near enough for its rungs to be counted. */
function badDue(dueAt: number, receivedAt: number): Refusal | null {
  if (!isSoundInstant(dueAt)) return refuse('dateOutOfRange');
  return dueAt > receivedAt ? null : refuse('dueInPast');
}

type OnOneDuty =
  IssuanceRuling<'extendDue'> | IssuanceRuling<'suspendDuty'> | IssuanceRuling<'resumeDuty'>;

/** The duty of one participant that is still owed, and the reason given for changing it. */
function owedByOne({ command, facts }: OnOneDuty): DutyClockFacts | Refusal {
  const { unit, duty, reason } = command.payload;
  if (!facts.enrolled.includes(unit)) return refuse('participantUnknown', { unit });
  if (!facts.duty) return refuse('dutyUnknown', { duty });
  if (facts.duty.met) return refuse('dutyNotOpen', { duty, state: 'met' });
  return reason.trim() === '' ? refuse('reasonRequired') : facts.duty;
}

/** An answer names the request it grants; one that was taken back or answered is granted no more. */
function badRequest(
  { request }: DutyClockFacts,
  named: { request?: string; duty: string },
  kind: RequestKind,
): Refusal | null {
  if (named.request === undefined) return null;
  const waits = request?.id === named.request && request.kind === kind;
  return waits ? null : refuse('requestNotOpen', { duty: named.duty });
}

function woundTo(
  { issuance, command, facts }: IssuanceRuling<'extendDue'> | IssuanceRuling<'resumeDuty'>,
  { clock, returns }: DutyClockFacts,
): RearmRow {
  const { unit, duty, dueAt } = command.payload;
  const armed = { armedAt: command.receivedAt, calendar: facts.calendar };
  const nextRungAt = firstRungAt(issuance.issued?.ladder ?? [], dueAt, armed);
  return { unit, duty, clock: clock + 1, dueAt, nextRungAt, returns };
}

/**
 * Gives one participant more time, of the issuer's own accord or as it was asked for: later than the
 * date in force; the original date stays on record and a new clock begins, whatever rungs the old one
 * had climbed.
 */
export const extendDue: IssuanceRule<'extendDue'> = (ruling) => {
  const { command } = ruling;
  const { duty, dueAt, reason, request } = command.payload;
  const owed = owedByOne(ruling);
  if (isRefusal(owed)) return owed;
  const bad = badDue(dueAt, command.receivedAt) ?? badRequest(owed, command.payload, 'extension');
  if (bad) return bad;
  if (owed.suspended) return refuse('dutySuspended', { duty });
  if (owed.dueAt !== null && dueAt <= owed.dueAt) return refuse('dueNotLater');
  const data = { row: woundTo(ruling, owed), from: owed.dueAt, reason };
  return { act: 'due.extended', data: { ...data, ...(request ? { request } : {}) } };
};

/** Puts a duty of one participant off (暂缓): no date, no clock, until it is resumed. */
export const suspendDuty: IssuanceRule<'suspendDuty'> = (ruling) => {
  const { unit, duty, reason, request } = ruling.command.payload;
  const owed = owedByOne(ruling);
  if (isRefusal(owed)) return owed;
  if (owed.suspended) return refuse('dutySuspended', { duty });
  const bad = badRequest(owed, ruling.command.payload, 'suspension');
  if (bad) return bad;
  const { clock, dueAt: from, returns } = owed;
  const data = { unit, duty, clock: clock + 1, from, returns, reason };
  return { act: 'duty.suspended', data: { ...data, ...(request ? { request } : {}) } };
};

/** Takes a duty up again that was put off, with a date and a clock of its own. */
export const resumeDuty: IssuanceRule<'resumeDuty'> = (ruling) => {
  const { duty, dueAt, reason } = ruling.command.payload;
  const owed = owedByOne(ruling);
  if (isRefusal(owed)) return owed;
  if (!owed.suspended) return refuse('dutyNotSuspended', { duty });
  const bad = badDue(dueAt, ruling.command.receivedAt);
  return bad ?? { act: 'duty.resumed', data: { row: woundTo(ruling, owed), reason } };
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
  if (issuance.issued?.follows?.[anchor]) return refuse('anchorFollowed', { anchor });
  const time = parseEventTime(on);
  if (!time || !isSoundDay(time.on)) return refuse('dateOutOfRange', { on });
  return { act: 'anchor.set', data: { anchor, on, from: issuance.anchors[anchor] ?? null } };
};
