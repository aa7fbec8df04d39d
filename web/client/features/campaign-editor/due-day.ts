import { parseDueInstant } from '../../../../domain/iso-instant';
import { dayOf, DAY_MS, dueDayOf, endOfDay, startOfDay } from '../../../../domain/shanghai-time';

/** A due instant as people write it: a day, and an hour unless it is the end of that day. */
export interface DueDay {
  on: string;
  /** 'HH:MM', Beijing time; empty for 24:00. */
  time: string;
}

const MINUTE_MS = 60_000;

/** Reads the text of an `instant` rule; null where it cannot be read. */
export function dueDay(at: string): DueDay | null {
  const instant = parseDueInstant(at);
  if (instant === null) return null;
  const whole = dueDayOf(instant);
  if (endOfDay(whole) === instant) return { on: whole, time: '' };
  const on = dayOf(instant);
  const minutes = Math.floor(((instant - startOfDay(on)) % DAY_MS) / MINUTE_MS);
  const two = (part: number) => String(part).padStart(2, '0');
  return { on, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

/** The text of an `instant` rule. */
export function dueText({ on, time }: DueDay): string {
  return time === '' ? on : `${on}T${time}:00+08:00`;
}
