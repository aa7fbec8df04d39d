import { addWorkdays, type CalendarData } from '../calendar';
import { dayOf, startOfDay } from '../shanghai-time';

const CLEARED_AT = 16 * 3_600_000;

/** How fast somebody answers: so many working days before they turn to it, so many in one. */
export interface Pace {
  workdays: number;
  perDay: number;
}

interface Received {
  receivedAt: number;
}

/**
 * Whoever decides, in virtual time: on each working day, at four, they decide so many of those that
 * have lain long enough, first come, first served.
 */
export class Desk<Key, Item extends Received> {
  private queue: { item: Item; readyAt: number }[] = [];
  private isCalled = false;

  constructor(
    readonly key: Key,
    private readonly pace: Pace & { calendar: CalendarData },
  ) {}

  /** @returns when the desk is to be looked at, epoch ms; null if it is to be looked at already */
  receive(item: Item): number | null {
    const { workdays, calendar } = this.pace;
    const on = addWorkdays(dayOf(item.receivedAt), workdays, calendar);
    const readyAt = startOfDay(on) + CLEARED_AT;
    this.queue.push({ item, readyAt });
    if (this.isCalled) return null;
    this.isCalled = true;
    return readyAt;
  }

  /** Drops what has been decided elsewhere; it costs no time. */
  keep(isAsked: (item: Item) => boolean): void {
    this.queue = this.queue.filter(({ item }) => isAsked(item));
  }

  /** Takes from the queue what is decided now; `nextAt` is null once nothing waits. */
  clear(now: number): { decided: Item[]; nextAt: number | null } {
    const first = this.queue.slice(0, this.pace.perDay);
    const ready = first.filter(({ readyAt }) => readyAt <= now).length;
    const decided = this.queue.splice(0, ready).map(({ item }) => item);
    const [next] = this.queue;
    this.isCalled = next !== undefined;
    if (!next) return { decided, nextAt: null };
    const tomorrow = startOfDay(addWorkdays(dayOf(now), 1, this.pace.calendar)) + CLEARED_AT;
    return { decided, nextAt: Math.max(tomorrow, next.readyAt) };
  }
}
