import type { CalendarData } from './calendar';
import type { KeptRungs } from './rearm-row';
import type { Ladder } from './ladder';
import { rungInstants } from './rung-instants';

/** A running clock as the issuer's rows have it. */
export interface RunningClock extends KeptRungs {
  dueAt: number;
  nextRungAt: number | null;
}

/** What a later calendar makes of a clock. */
export interface Rewinding {
  /** The due instant by the later calendar. */
  dueAt: number;
  now: number;
  before: CalendarData;
  after: CalendarData;
}

/** A clock as it is to be wound. */
export interface RewoundClock {
  dueAt: number;
  nextRungAt: number | null;
  kept: KeptRungs;
}

/**
 * Winds a clock by a later calendar. For one due instant no rung fires twice and none is left out:
 * what has not fired yet fires at its new instant, at once if that has passed. Rungs that have fired
 * live again only if the due itself has moved and they lie ahead of it anew, as after an extension.
 * @returns null if the clock may go on as it is
 */
export function rewoundClock(
  ladder: Ladder,
  clock: RunningClock,
  { dueAt, now, before, after }: Rewinding,
): RewoundClock | null {
  const { nextRungAt: next, spent, asks: pending = [] } = clock;
  const hasMoved = dueAt !== clock.dueAt;
  const waiting = new Set(
    rungInstants(ladder, clock.dueAt, before)
      .filter(({ no, at }) => next !== null && at >= next && !spent.includes(no))
      .map(({ no }) => no),
  );
  const instants = rungInstants(ladder, dueAt, after);
  const isAlive = ({ no, at }: { no: number; at: number }): boolean =>
    waiting.has(no) || (hasMoved && at > now);
  const alive = instants.filter(isAlive);
  // A question goes on waiting, unless its rung lies ahead anew and is going to ask again.
  const asks = pending.filter(({ rung }) => alive.every(({ no }) => no !== rung));
  const ahead = [...alive.map(({ at }) => at), ...asks.map(({ lapsesAt }) => lapsesAt)];
  const nextRungAt = ahead.length === 0 ? null : Math.min(...ahead);
  const dead = instants.filter((one) => !isAlive(one));
  const comesAgain = dead.some(
    ({ no, at }) => nextRungAt !== null && at >= nextRungAt && !spent.includes(no),
  );
  if (!hasMoved && nextRungAt === next && !comesAgain) return null;
  const missed = (clock.missed ?? []).filter((no) => dead.some((one) => one.no === no));
  const kept = {
    rung: hasMoved ? 0 : clock.rung,
    overdue: clock.overdue && (!hasMoved || dueAt <= now),
    ...(clock.flagged && (!hasMoved || dueAt <= now) && { flagged: clock.flagged }),
    spent: dead.map(({ no }) => no),
    ...(missed.length > 0 && { missed }),
    ...(asks.length > 0 && { asks }),
  };
  return { dueAt, nextRungAt, kept };
}
