import type { Connection } from 'mongoose';
import type { StandingDuty, StandingUnit } from '../domain/amendment/unit-change';
import type { ApprovalStatus } from '../domain/approval/approval';
import { isMet } from '../domain/duty-state';
import type { RunningClock } from '../domain/rewound-clock';
import type { IssuanceRef } from '../domain/stream-name';
import { findDutiesOfUnits, pageUnitTasks } from './clock-rows';
import type { DutyDoc } from './models/duty';
import type { UnitTaskDoc } from './models/unit-task';

const UNDERWAY = ['running', 'returned', 'withdrawn'] as const satisfies readonly ApprovalStatus[];

/** A return that has not been wound yet gets a clock of its own, by whatever ladder is in force then. */
function runningClock(row: DutyDoc): RunningClock | null {
  const { dueAt, nextRungAt, rung, overdue, flagged, spent = [], missed = [], asks = [] } = row;
  const isWaiting = row.returns > row.returnsArmed;
  const isOff = row.released || row.suspended || isMet(row.state);
  if (dueAt === null || isWaiting || isOff) return null;
  return {
    ...{ dueAt, nextRungAt, rung, overdue, spent },
    ...(flagged && { flagged }),
    ...(missed.length > 0 && { missed }),
    ...(asks.length > 0 && { asks }),
  };
}

/** A return keeps its route too: handed in anew, the submission goes on with it. */
function onItsWay({ state, approval }: DutyDoc): StandingDuty['onItsWay'] {
  const isUnderway = UNDERWAY.some((status) => status === approval?.status);
  if (isUnderway) return 'route';
  return state === 'submitted' ? 'word' : null;
}

function standingDuty(row: DutyDoc): StandingDuty {
  const { duty, step, kind, title, form, handling, requires, dueAt, clock, returns } = row;
  const { released, suspended, state, formVersion } = row;
  return {
    ...{ duty, step, kind, title, form, handling, requires, dueAt, clock, returns },
    ...{ released, suspended: suspended ?? false, met: isMet(state) },
    ...{ state, formVersion: formVersion ?? null },
    ...{ running: runningClock(row), issuerRev: row.issuerRev },
    onItsWay: onItsWay(row),
  };
}

function standingUnit(task: UnitTaskDoc, duties: DutyDoc[]): StandingUnit {
  const { unit, name, unitClass, roles, items, deliveredAt, acknowledgedAt, released } = task;
  return {
    ...{ unit, name, unitClass, roles, items, deliveredAt, acknowledgedAt, released },
    duties: duties.filter((one) => one.unit === unit).map(standingDuty),
  };
}

/** Participants with what they owe, in one page of the order of their ids. */
export async function pageStandingUnits(
  connection: Connection,
  ref: IssuanceRef,
  page: { after: string; limit: number },
): Promise<{ units: StandingUnit[]; after: string; isLast: boolean }> {
  const tasks = await pageUnitTasks(connection, ref, page);
  const names = tasks.map(({ unit }) => unit);
  const duties = await findDutiesOfUnits(connection, ref, names);
  return {
    units: tasks.map((task) => standingUnit(task, duties)),
    after: tasks.at(-1)?._id ?? '',
    isLast: tasks.length < page.limit,
  };
}
