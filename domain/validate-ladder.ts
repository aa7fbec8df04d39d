import type { CalendarData } from './calendar';
import { fault, type Fault } from './fault';
import { parseDuration } from './iso-duration';
import type { Ladder, Rung } from './ladder';
import { rungInstants } from './rung-instants';
import { DAY_MS, endOfDay } from './shanghai-time';
import { rangeFaults } from './validate-ids';

/** Ten years: whatever is counted from a date stays within four-digit years. */
export const LONGEST_DAYS = 3_650;

// Rungs are compared in ordinary weeks, so that a file is sound or not whatever year it runs in.
const ORDINARY_WEEKS: CalendarData = { version: 'none', knownUntil: '', off: [], work: [] };
const SAMPLE_DUE_AT = endOfDay('2026-06-10');

/** A duration that can be read and is not absurdly long. */
export function durationFaults(path: string, iso: string): Fault[] {
  const ms = parseDuration(iso);
  return ms !== null && ms <= LONGEST_DAYS * DAY_MS
    ? []
    : [fault(path, 'badDuration', { found: iso })];
}

function offsetFaults(path: string, { offset }: Rung): Fault[] {
  return offset.kind === 'duration'
    ? durationFaults(`${path}.iso`, offset.iso)
    : rangeFaults(`${path}.count`, offset.count, [-LONGEST_DAYS, LONGEST_DAYS]);
}

function orderFaults(ladder: Ladder): Fault[] {
  const at = ladder.map((rung) => rungInstants([rung], SAMPLE_DUE_AT, ORDINARY_WEEKS)[0]?.at ?? 0);
  return ladder.flatMap(({ no }, i) => {
    const before = ladder[i - 1];
    return before && (at[i] ?? 0) < (at[i - 1] ?? 0)
      ? [fault(`ladder[${i}].offset`, 'rungTooEarly', { no, before: before.no })]
      : [];
  });
}

/** The chasing rules: numbers, offsets, audiences and the order in time. */
export function validateLadder(ladder: Ladder): Fault[] {
  const numbers = ladder.flatMap(({ no }, i) =>
    no === i + 1 ? [] : [fault(`ladder[${i}].no`, 'rungNumber', { expected: i + 1, found: no })],
  );
  // Marking as overdue tells nobody by itself; every other action needs somebody to tell.
  const audiences = ladder.flatMap(({ no, action, audiences }, i) =>
    action !== 'markOverdue' && audiences.length === 0
      ? [fault(`ladder[${i}].audiences`, 'rungWithoutAudience', { no })]
      : [],
  );
  const offsets = ladder.flatMap((rung, i) => offsetFaults(`ladder[${i}].offset`, rung));
  return [...numbers, ...audiences, ...offsets, ...(offsets.length > 0 ? [] : orderFaults(ladder))];
}
