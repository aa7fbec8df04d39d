import { DAY_MS, dayOf, endOfDay, isDay, parseDay, startOfDay } from './shanghai-time';

const INSTANT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;

// A zone may push an instant out of the days that can be written with four-digit years.
const FIRST_AT = startOfDay('0000-01-01');
const END_AT = endOfDay('9999-12-31');

function zoneMinutes(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Epoch ms of an ISO date-time with its zone; null without a zone or if no such time exists. */
export function parseDateTime(text: string): number | null {
  const found = INSTANT_PATTERN.exec(text);
  if (!found) return null;
  const number = parseDay(found[1] ?? '');
  const zone = zoneMinutes(found[6] ?? '');
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)];
  if (number === null || zone === null || hour > 23 || minute > 59 || second > 59) return null;
  const ms = Number((found[5] ?? '').padEnd(3, '0'));
  const at = number * DAY_MS + ((hour * 60 + minute - zone) * 60 + second) * 1_000 + ms;
  return at >= FIRST_AT && at < END_AT ? at : null;
}

/** Epoch ms by which something is due: a date-time with zone, or a bare day meaning its 24:00. */
export function parseDueInstant(text: string): number | null {
  return isDay(text) ? endOfDay(text) : parseDateTime(text);
}

/** When a named event took place. */
export interface EventTime {
  on: string;
  at: number;
}

/**
 * The time of an anchor. A bare day is counted from its 00:00; a date-time with zone serves
 * rehearsals and demonstrations, where durations count from the very instant. Null if unknown.
 */
export function parseEventTime(text: string | null): EventTime | null {
  if (text === null) return null;
  if (isDay(text)) return { on: text, at: startOfDay(text) };
  const at = parseDateTime(text);
  return at === null ? null : { on: dayOf(at), at };
}
