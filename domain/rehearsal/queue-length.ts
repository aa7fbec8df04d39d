import { isWorkday, type CalendarData } from '../calendar';
import { addDays, dayOf } from '../shanghai-time';

/** How much waits at the end of a day. */
export interface QueueDay {
  on: string;
  waiting: number;
}

/** Something that came and was decided. */
export interface Stay {
  receivedAt: number;
  /** Null while it waits. */
  decidedAt: number | null;
}

/** The queue of a desk at the end of each working day, from the first receipt to the last decision. */
export function queueOf(stays: readonly Stay[], calendar: CalendarData): QueueDay[] {
  const changes = new Map<string, number>();
  const change = (at: number, by: number): void => {
    const on = dayOf(at);
    changes.set(on, (changes.get(on) ?? 0) + by);
  };
  for (const { receivedAt, decidedAt } of stays) {
    change(receivedAt, 1);
    if (decidedAt !== null) change(decidedAt, -1);
  }
  const queue: QueueDay[] = [];
  let waiting = 0;
  for (const on of daysOver([...changes.keys()])) {
    waiting += changes.get(on) ?? 0;
    if (isWorkday(on, calendar) || changes.has(on)) queue.push({ on, waiting });
  }
  return queue;
}

/** Every day from the first of some to the last. */
function daysOver(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const all: string[] = [];
  if (first === undefined || last === undefined) return all;
  for (let on = first; on <= last; on = addDays(on, 1)) all.push(on);
  return all;
}

/** Working days each decision took, the day of receipt not counted, quickest first. */
export function workdaysTaken(stays: readonly Stay[], calendar: CalendarData): number[] {
  const decided = stays.flatMap(({ receivedAt, decidedAt }) =>
    decidedAt === null ? [] : [[dayOf(receivedAt), dayOf(decidedAt)] as const],
  );
  const until = new Map<string, number>();
  for (const on of daysOver(decided.flat())) {
    until.set(on, until.size === 0 ? 0 : (until.get(addDays(on, -1)) ?? 0));
    if (isWorkday(on, calendar)) until.set(on, (until.get(on) ?? 0) + 1);
  }
  return decided
    .map(([from, to]) => (until.get(to) ?? 0) - (until.get(from) ?? 0))
    .sort((a, b) => a - b);
}

/** The day with most waiting at its end, the first of equals; null of no days. */
export function longestOf(queue: readonly QueueDay[]): QueueDay | null {
  return queue.reduce<QueueDay | null>(
    (most, day) => (most === null || day.waiting > most.waiting ? day : most),
    null,
  );
}
