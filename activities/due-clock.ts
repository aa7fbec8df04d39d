import type { DueClock } from '../domain/wind-clock';
import type { DutyDoc } from '../store/models/duty';

/** The clock of a duty whose row says that something of it is ahead. */
export function dueClockOf(row: DutyDoc): DueClock {
  const { unit, duty, clock, dueAt, nextRungAt, asks, rung: reached, spent, chasedBy } = row;
  const ahead = { dueAt: dueAt ?? 0, nextRungAt: nextRungAt ?? 0 };
  return { unit, duty, clock, ...ahead, asks, reached, spent, ...(chasedBy && { chasedBy }) };
}
