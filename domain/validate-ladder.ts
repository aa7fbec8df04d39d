import type { CalendarData } from './calendar';
import { fault, type Fault } from './fault';
import { parseDuration } from './iso-duration';
import type { Ladder, Rung } from './ladder';
import { countedRungAt } from './rung-instants';
import { DAY_MS, endOfDay } from './shanghai-time';
import { rangeFaults } from './validate-ids';
import { clockTime, type WorkingHours } from './working-hours';

/** Ten years: whatever is counted from a date stays within four-digit years. */
export const LONGEST_DAYS = 3_650;

/** A fortnight of working hours: longer, and the escalation is none. */
const LONGEST_CONFIRMING = 80;

// Rungs are compared in ordinary weeks, so that a file is sound or not whatever year it runs in.
const ORDINARY_WEEKS: CalendarData = { version: 'none', knownUntil: '', off: [], work: [] };

/** A due instant with ordinary weeks about it: the same ladder stands in the same order everywhere. */
export const SAMPLE_DUE_AT = endOfDay('2026-06-10');

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

/** Stretches of one day: clock times, each ending after it begins and before the next begins. */
function hoursFaults(path: string, hours: WorkingHours): Fault[] {
  const words = hours.map(({ from, to }) => `${from}–${to}`).join('，');
  const ends = hours.flatMap(({ from, to }) => [clockTime(from), clockTime(to)]);
  const isSound = ends.every((end, i) => end !== null && (i === 0 || end > (ends[i - 1] ?? 0)));
  return isSound && hours.length > 0 ? [] : [fault(path, 'badWorkingHours', { found: words })];
}

function workingFaults({ no, offset, hours, confirmWithin }: Rung, i: number): Fault[] {
  if (hours) return hoursFaults(`ladder[${i}].hours`, hours);
  return offset.kind === 'workhours' || confirmWithin !== undefined
    ? [fault(`ladder[${i}].hours`, 'rungWithoutHours', { no })]
    : [];
}

/** Where the offset of a rung puts it in ordinary weeks, epoch ms; null while it cannot be counted. */
export function sampleRungAt(rung: Rung): number | null {
  const isCountable = [...offsetFaults('', rung), ...workingFaults(rung, 0)].length === 0;
  return isCountable ? countedRungAt(rung, SAMPLE_DUE_AT, ORDINARY_WEEKS) : null;
}

// By what was written: two reminders may well be moved to the same Friday.
function orderFaults(ladder: Ladder): Fault[] {
  const at = ladder.map((rung) => sampleRungAt(rung) ?? 0);
  return ladder.flatMap(({ no }, i) => {
    const before = ladder[i - 1];
    return before && (at[i] ?? 0) < (at[i - 1] ?? 0)
      ? [fault(`ladder[${i}].offset`, 'rungTooEarly', { no, before: before.no })]
      : [];
  });
}

function circulationFaults({ no, action, circulate }: Rung, i: number): Fault[] {
  if (circulate === undefined) return [];
  const path = `ladder[${i}].circulate`;
  if (action !== 'draftCircular') return [fault(path, 'readersWithoutCircular', { no })];
  return circulate.length === 0 ? [fault(path, 'circularWithoutReader', { no })] : [];
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
  const instants = ladder.flatMap((rung, i) => [
    ...offsetFaults(`ladder[${i}].offset`, rung),
    ...workingFaults(rung, i),
    ...(rung.confirmWithin === undefined
      ? []
      : rangeFaults(`ladder[${i}].confirmWithin`, rung.confirmWithin, [1, LONGEST_CONFIRMING])),
  ]);
  return [
    ...numbers,
    ...audiences,
    ...ladder.flatMap(circulationFaults),
    ...instants,
    ...(instants.length > 0 ? [] : orderFaults(ladder)),
  ];
}
