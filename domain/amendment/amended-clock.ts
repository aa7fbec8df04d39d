import type { CalendarData } from '../calendar';
import type { Ladder } from '../ladder';
import type { RewoundClock, RunningClock } from '../rewound-clock';
import { rungInstants, type RungInstant } from '../rung-instants';
import { sameJson } from '../same-json';

/** The ladder in force and the one that takes its place. */
export interface Ladders {
  before: Ladder;
  after: Ladder;
  /** For each rung after, its number before; null for a new one. */
  rungs: readonly (number | null)[];
}

/** A clock that goes on by another ladder. */
export interface AmendedClock extends RewoundClock {
  /** Rungs still to come, before and after. */
  ahead: { before: number; after: number };
  /** Rungs that would have come already by the new ladder, and do not come at all. */
  missed: number;
}

/** What of a clock is ahead of it, and which of its rungs have fired. */
interface Standing {
  waiting: ReadonlySet<number>;
  clock: RunningClock;
}

/** The rungs that a clock has ahead of it if it goes by this ladder as it is. */
function aheadOf(clock: RunningClock, ladder: Ladder, calendar: CalendarData): RungInstant[] {
  const { dueAt, nextRungAt, spent } = clock;
  return rungInstants(ladder, dueAt, calendar).filter(
    ({ no, at }) => nextRungAt !== null && at >= nextRungAt && !spent.includes(no),
  );
}

function instantsOf(rungs: readonly RungInstant[]): number[] {
  return rungs.map(({ at }) => at);
}

function isRetimed({ before, after }: Ladders, was: number, no: number): boolean {
  const timeOf = (ladder: Ladder, wanted: number) => {
    const rung = ladder.find((one) => one.no === wanted);
    return { offset: rung?.offset ?? null, hours: rung?.hours ?? null };
  };
  return !sameJson(timeOf(before, was) as never, timeOf(after, no) as never);
}

/** Whether a rung has not fired yet: a new one, one to come, or one that an earlier change put off. */
function isOwing({ waiting, clock }: Standing, was: number | null): boolean {
  return was === null || waiting.has(was) || (clock.missed ?? []).includes(was);
}

/** Whether a rung is still to come; what another time puts behind `now` is not made up for. */
function comes(standing: Standing, ladders: Ladders, now: number) {
  return ({ no, at }: RungInstant): boolean => {
    const was = ladders.rungs[no - 1] ?? null;
    if (at > now) return isOwing(standing, was);
    return was !== null && standing.waiting.has(was) && !isRetimed(ladders, was, no);
  };
}

/** The questions that wait, by the numbers of the later ladder; a dropped rung asks no more. */
function asksAfter({ clock }: Standing, { rungs }: Ladders): NonNullable<RunningClock['asks']> {
  return (clock.asks ?? []).flatMap((ask) => {
    const at = rungs.indexOf(ask.rung);
    return at < 0 ? [] : [{ ...ask, rung: at + 1 }];
  });
}

function reachedAfter(standing: Standing, { rungs }: Ladders): number {
  const { clock } = standing;
  const asked = new Set((clock.asks ?? []).map(({ rung }) => rung));
  const isFired = (was: number | null): boolean =>
    was !== null && was <= clock.rung && !isOwing(standing, was) && !asked.has(was);
  return Math.max(0, ...rungs.map((was, i) => (isFired(was) ? i + 1 : 0)));
}

/**
 * Lets a clock go on by another ladder. What has fired stays fired, wherever its rung stands now; a
 * new or moved rung comes only if its time lies ahead, so that nobody is told of the past; a rung
 * whose time is what it was comes as it would have.
 * @returns null if it goes on as it is, every rung at the time it had
 */
export function amendedClock(
  clock: RunningClock,
  ladders: Ladders,
  { now, calendar }: { now: number; calendar: CalendarData },
): AmendedClock | null {
  const { dueAt } = clock;
  const before = aheadOf(clock, ladders.before, calendar);
  const standing = { waiting: new Set(before.map(({ no }) => no)), clock };
  const instants = rungInstants(ladders.after, dueAt, calendar);
  const alive = instants.filter(comes(standing, ladders, now));
  const asks = asksAfter(standing, ladders);
  const ahead = [...instantsOf(alive), ...asks.map(({ lapsesAt }) => lapsesAt)];
  const nextRungAt = ahead.length === 0 ? null : Math.min(...ahead);
  const rung = reachedAfter(standing, ladders);
  const spent = instants.filter((one) => !alive.includes(one)).map(({ no }) => no);
  const left = aheadOf({ ...clock, nextRungAt }, ladders.after, calendar);
  const missed = spent.filter((no) => isOwing(standing, ladders.rungs[no - 1] ?? null));
  const isSame =
    nextRungAt === clock.nextRungAt &&
    rung === clock.rung &&
    sameJson(left as never, alive as never) &&
    sameJson(instantsOf(before), instantsOf(alive)) &&
    sameJson(missed, clock.missed ?? []) &&
    sameJson(asks as never, (clock.asks ?? []) as never);
  if (isSame) return null;
  const kept = {
    ...{ rung, overdue: clock.overdue, ...(clock.flagged && { flagged: clock.flagged }), spent },
    ...(missed.length > 0 && { missed }),
    ...(asks.length > 0 && { asks }),
  };
  return {
    ...{ dueAt, nextRungAt, kept },
    ahead: {
      before: before.length + (clock.asks ?? []).length,
      after: alive.length + asks.length,
    },
    missed: missed.filter((no) => !(clock.missed ?? []).includes(ladders.rungs[no - 1] ?? 0))
      .length,
  };
}
