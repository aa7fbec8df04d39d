import type { CalendarData } from './calendar';
import type { RungRow } from './issuance-event';
import type { Ladder } from './ladder';
import { rungInstants, type RungInstant } from './rung-instants';

/** Holidays may bring a rung in working days after a later one in days: time decides, then number. */
function inTime(ladder: Ladder, dueAt: number, calendar: CalendarData): RungInstant[] {
  return rungInstants(ladder, dueAt, calendar).sort((a, b) => a.at - b.at || a.no - b.no);
}

/**
 * First instant of a clock wound at `armedAt`: a rung that does not lie after it belongs to no one
 * any more, so an extension granted late does not fire reminders of yesterday.
 * @returns epoch ms, null for a duty without a due instant or with no rung ahead
 */
export function firstRungAt(
  ladder: Ladder,
  dueAt: number | null,
  { armedAt, calendar }: { armedAt: number; calendar: CalendarData },
): number | null {
  if (dueAt === null) return null;
  return inTime(ladder, dueAt, calendar).find(({ at }) => at > armedAt)?.at ?? null;
}

/** A duty whose clock is due, as the clock work reads it. */
export interface DueClock {
  unit: string;
  duty: string;
  clock: number;
  dueAt: number;
  nextRungAt: number;
  /** Rungs that fired before this clock was wound: see `rewoundClock`. */
  spent?: readonly number[];
}

/**
 * Every rung of one clock from its next instant until now, each once and in order; after an outage
 * several may fire together.
 */
export function firedRungs(
  duty: DueClock,
  ladder: Ladder,
  { now, calendar }: { now: number; calendar: CalendarData },
): RungRow[] {
  const { spent = [] } = duty;
  const instants = inTime(ladder, duty.dueAt, calendar).filter(({ no }) => !spent.includes(no));
  const nextRungAt = instants.find(({ at }) => at > now)?.at ?? null;
  return instants
    .filter(({ at }) => at >= duty.nextRungAt && at <= now)
    .flatMap(({ no }) => {
      const rung = ladder.find((one) => one.no === no);
      if (!rung) return [];
      const { unit, duty: key, clock, dueAt } = duty;
      const { action, audiences } = rung;
      return [{ unit, duty: key, clock, rung: no, action, audiences, dueAt, nextRungAt }];
    });
}
