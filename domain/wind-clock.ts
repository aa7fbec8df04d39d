import type { CalendarData } from './calendar';
import { takerOf, type Chaser } from './chaser';
import type { RungRow } from './issuance-event';
import type { Ladder, Rung } from './ladder';
import type { AskRow, RungAsk } from './rung-ask';
import { rungInstants, type RungInstant } from './rung-instants';
import { addWorkhours } from './working-hours';

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
  /** Rungs of this clock that wait for the handler's word. */
  asks?: readonly RungAsk[];
  /** Highest rung of this clock that has fired; 0 before the first. */
  reached?: number;
  /** Where the chase has passed on from the sponsor; see `RungRow.chasedBy`. */
  chasedBy?: Chaser;
}

/** When a clock is looked at, and by which calendar. */
export interface Looking {
  now: number;
  calendar: CalendarData;
}

/** Instants of the rungs that fire on this clock, in time. */
function liveInstants(
  { dueAt, spent = [] }: DueClock,
  ladder: Ladder,
  calendar: CalendarData,
): RungInstant[] {
  return inTime(ladder, dueAt, calendar).filter(({ no }) => !spent.includes(no));
}

/** The next instant at which a clock has something to do. */
function soonest(rungs: readonly RungInstant[], asks: readonly RungAsk[]): number | null {
  const instants = [...rungs.map(({ at }) => at), ...asks.map(({ lapsesAt }) => lapsesAt)];
  return instants.length === 0 ? null : Math.min(...instants);
}

function askOf({ no, confirmWithin, hours }: Rung, { now, calendar }: Looking): RungAsk[] {
  if (confirmWithin === undefined) return [];
  const lapsesAt = addWorkhours(now, confirmWithin, { hours: hours ?? [], calendar });
  return [{ rung: no, askedAt: now, lapsesAt, held: null }];
}

function isPassingOn({ action }: Rung): boolean {
  return action === 'reassign';
}

interface Look {
  firing: Rung[];
  /** Who chases after this look. */
  chased: Pick<RungRow, 'chasedBy'>;
  asked: RungAsk[];
  asks: RungAsk[];
  nextRungAt: number | null;
}

/** What is told by one clock now: rungs that fire, and those that wait for a word from here on. */
function lookAt(duty: DueClock, ladder: Ladder, looking: Looking): Look {
  const { now, calendar } = looking;
  const instants = liveInstants(duty, ladder, calendar);
  const rungOf = (no: number): Rung[] => ladder.filter((one) => one.no === no);
  const come = instants
    .filter(({ at }) => at >= duty.nextRungAt && at <= now)
    .flatMap(({ no }) => rungOf(no));
  const { asks: pending = [] } = duty;
  const lapsed = pending.filter(({ lapsesAt }) => lapsesAt <= now);
  const asked = come.flatMap((rung) => askOf(rung, looking));
  const asks = [...pending.filter(({ lapsesAt }) => lapsesAt > now), ...asked];
  const ahead = instants.filter(({ at }) => at > now);
  const firing = [
    ...lapsed.flatMap(({ rung }) => rungOf(rung)),
    ...come.filter(({ confirmWithin }) => confirmWithin === undefined),
  ];
  const passing = firing.findLast(isPassingOn);
  const chasedBy = passing ? takerOf(passing) : duty.chasedBy;
  return {
    firing,
    chased: chasedBy ? { chasedBy } : {},
    asked,
    asks,
    nextRungAt: soonest(ahead, asks),
  };
}

/**
 * Every rung of one clock from its next instant until now, each once and in order, and those whose
 * question has lapsed; after an outage several may fire together. Rungs that ask first are not here:
 * see `askedRungs`.
 */
export function firedRungs(duty: DueClock, ladder: Ladder, looking: Looking): RungRow[] {
  const { firing, chased, nextRungAt } = lookAt(duty, ladder, looking);
  const { unit, duty: key, clock, dueAt } = duty;
  return firing.map(({ no, action, audiences, channel }) => ({
    ...{ unit, duty: key, clock, rung: no, action, audiences },
    ...{ ...(channel && { channel }), ...chased, dueAt, nextRungAt },
  }));
}

/**
 * The rungs of one clock that wait for the handler's word after this look; null where none waited
 * before and none does now.
 */
export function askedRungs(duty: DueClock, ladder: Ladder, looking: Looking): AskRow | null {
  const { firing, chased, asked, asks, nextRungAt } = lookAt(duty, ladder, looking);
  if (asks.length === 0 && (duty.asks ?? []).length === 0) return null;
  const { unit, duty: key, clock, dueAt } = duty;
  const rungs = asked.map(({ rung }) => rung);
  const reached = Math.max(duty.reached ?? 0, ...firing.map(({ no }) => no));
  return { unit, duty: key, clock, dueAt, rungs, ...chased, asks, reached, nextRungAt };
}

/** The same clock with some of its questions answered: nothing fires by it, and no rung ahead is lost. */
export function answeredRungs(
  duty: DueClock,
  { rungs, answer }: { rungs: number[]; answer: (ask: RungAsk) => RungAsk },
  { ladder, calendar }: { ladder: Ladder; calendar: CalendarData },
): AskRow {
  const ahead = liveInstants(duty, ladder, calendar).filter(({ at }) => at >= duty.nextRungAt);
  const { unit, duty: key, clock, dueAt } = duty;
  const asks = (duty.asks ?? []).map((ask) => (rungs.includes(ask.rung) ? answer(ask) : ask));
  const nextRungAt = soonest(ahead, asks);
  return { unit, duty: key, clock, dueAt, rungs, asks, reached: duty.reached ?? 0, nextRungAt };
}
