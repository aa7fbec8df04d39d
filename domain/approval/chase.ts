import type { CalendarData } from '../calendar';
import { countedRungAt } from '../rung-instants';
import { OFFICE_HOURS, workingMomentAfter } from '../working-hours';
import type { Wait } from './approval';
import type { ApprovalRung, Route, RouteChase } from './route';

/**
 * Where a route says nothing: whoever is asked is reminded after one and after two working days; on the
 * third, the time a unit gets to correct something, the next in line is told as well.
 */
export const DEFAULT_CHASE: RouteChase = {
  hours: OFFICE_HOURS,
  rungs: [
    { offset: { kind: 'workdays', count: 1 }, tell: 'asked' },
    { offset: { kind: 'workdays', count: 2 }, tell: 'asked' },
    { offset: { kind: 'workdays', count: 3 }, tell: 'nextInLine' },
  ],
};

/** How those who are asked on a route are chased. */
export function chaseOf({ chase }: Pick<Route, 'chase'>): RouteChase {
  return chase ?? DEFAULT_CHASE;
}

/** How far one question has been chased: the highest rung that fired for it. */
export interface ChasedWait extends Pick<Wait, 'node' | 'slot' | 'since'> {
  /** Counted from 1. */
  rung: number;
}

/** A rung that has come for a question nobody has answered. */
export interface DueChase {
  wait: Wait;
  rung: number;
  tell: ApprovalRung['tell'];
}

/** What there is to chase on one approval now, and when to look again. */
export interface ChaseLook {
  due: DueChase[];
  /** How far each open question has been chased once what is due has been told. */
  chased: ChasedWait[];
  /** Epoch ms of the next rung after that; null when none is ahead. */
  nextAt: number | null;
}

/**
 * When each rung comes for somebody asked at an instant, epoch ms, in the order of the rungs: one that
 * a holiday would bring before an earlier one waits for it. A rung in working days comes at the same
 * clock time, so that nothing is burned on a day off.
 */
export function chaseInstants(
  { hours, rungs }: RouteChase,
  since: number,
  calendar: CalendarData,
): number[] {
  let earliest = since;
  return rungs.map(({ offset }) => {
    const at = countedRungAt({ offset, hours }, since, calendar);
    earliest = Math.max(earliest, hours ? workingMomentAfter(at, { hours, calendar }) : at);
    return earliest;
  });
}

function isOf({ node, slot, since }: ChasedWait, wait: Wait): boolean {
  return node === wait.node && slot === wait.slot && since === wait.since;
}

/** The first of some instants, epoch ms; null where there is none. */
export function earliestOf(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * Every rung that has come and has not been told, each once: what was told is named by the question, by
 * when it was asked and by the rung, so that a question that comes back is chased anew.
 */
export function dueChases(
  { chase, waits }: { chase: RouteChase; waits: readonly Wait[] },
  told: readonly ChasedWait[],
  { now, calendar }: { now: number; calendar: CalendarData },
): ChaseLook {
  const looks = waits.map((wait) => {
    const reached = told.find((one) => isOf(one, wait))?.rung ?? 0;
    const rungs = chaseInstants(chase, wait.since, calendar).map((at, i) => ({
      ...{ at, rung: i + 1, tell: chase.rungs[i]?.tell ?? 'asked' },
    }));
    const come = rungs.filter(({ at, rung }) => at <= now && rung > reached);
    const next = rungs.find(({ at }) => at > now)?.at ?? null;
    const { node, slot, since } = wait;
    return {
      due: come.map(({ rung, tell }) => ({ wait, rung, tell })),
      chased: { node, slot, since, rung: Math.max(reached, come.at(-1)?.rung ?? 0) },
      next,
    };
  });
  return {
    due: looks.flatMap(({ due }) => due),
    chased: looks.map(({ chased }) => chased).filter(({ rung }) => rung > 0),
    nextAt: earliestOf(looks.map(({ next }) => next)),
  };
}
