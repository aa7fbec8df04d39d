import { addWorkdays, type CalendarData } from '../calendar';
import { dayOf, startOfDay } from '../shanghai-time';

const CLEARED_AT = 16 * 3_600_000;

/** Something waiting for its decision. */
export interface Waiting {
  unit: string;
  duty: string;
  round: number;
  submission: string;
  receivedAt: number;
}

/** Who decides in one office: its staff on reviews, its leader in charge on approvals. */
export interface DeskKey {
  office: string;
  handling: 'review' | 'approve';
}

/**
 * One reviewing office in virtual time: on each working day, at four, it decides so many of those
 * that have lain long enough, first come, first served.
 */
export class ReviewDesk {
  private readonly queue: { waiting: Waiting; readyAt: number }[] = [];
  private isCalled = false;

  constructor(
    readonly key: DeskKey,
    private readonly pace: { workdays: number; perDay: number; calendar: CalendarData },
  ) {}

  /** @returns when the desk is to be looked at, epoch ms; null if it is to be looked at already */
  receive(waiting: Waiting): number | null {
    const { workdays, calendar } = this.pace;
    const on = addWorkdays(dayOf(waiting.receivedAt), workdays, calendar);
    const readyAt = startOfDay(on) + CLEARED_AT;
    this.queue.push({ waiting, readyAt });
    if (this.isCalled) return null;
    this.isCalled = true;
    return readyAt;
  }

  /** Takes from the queue what is decided now; `nextAt` is null once nothing waits. */
  clear(now: number): { decided: Waiting[]; nextAt: number | null } {
    const first = this.queue.slice(0, this.pace.perDay);
    const ready = first.filter(({ readyAt }) => readyAt <= now).length;
    const decided = this.queue.splice(0, ready).map(({ waiting }) => waiting);
    const [next] = this.queue;
    this.isCalled = next !== undefined;
    if (!next) return { decided, nextAt: null };
    const tomorrow = startOfDay(addWorkdays(dayOf(now), 1, this.pace.calendar)) + CLEARED_AT;
    return { decided, nextAt: Math.max(tomorrow, next.readyAt) };
  }
}
