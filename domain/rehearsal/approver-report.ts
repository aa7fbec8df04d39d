import { addWorkdays, type CalendarData } from '../calendar';
import { dayOf } from '../shanghai-time';
import { longestOf, queueOf, workdaysTaken, type QueueDay } from './queue-length';
import type { RehearsalLog, RehearsedSeat, RouteAsk } from './rehearsal-log';

/**
 * Somebody chokes (卡住) from the first day on which something has waited for them for more than so
 * many working days: by then they have been chased, and the next in line told (decision 0015).
 */
export const CHOKE_WORKDAYS = 3;

/** How somebody who is asked on routes gets on at the pace assumed for them. */
export interface RehearsedApprover extends RehearsedSeat {
  asked: number;
  answered: number;
  returned: number;
  /** Still waiting at the end. */
  left: number;
  longest: QueueDay;
  /** Null: they never choke. */
  chokesOn: string | null;
  /** Working days an answer took, the day they were asked not counted. */
  median: number;
  worst: number;
  /** How often they are chased, and how often the next in line is told. */
  chased: number;
  toldAbove: number;
  queue: QueueDay[];
}

/** A node at which nobody was found: the sponsor has to appoint somebody before it goes on. */
export interface UnstaffedNode {
  title: string;
  stopped: number;
}

function asStay({ receivedAt, endedAt }: RouteAsk) {
  return { receivedAt, decidedAt: endedAt };
}

/** The first day on which one of these has waited for too long. */
function chokesOn(own: readonly RouteAsk[], calendar: CalendarData): string | null {
  let first: string | null = null;
  for (const { receivedAt, endedAt } of own) {
    const on = addWorkdays(dayOf(receivedAt), CHOKE_WORKDAYS + 1, calendar);
    if (endedAt !== null && dayOf(endedAt) < on) continue;
    if (first === null || on < first) first = on;
  }
  return first;
}

function approverOf(
  seat: RehearsedSeat,
  own: readonly RouteAsk[],
  calendar: CalendarData,
): RehearsedApprover {
  const queue = queueOf(own.map(asStay), calendar);
  const answered = own.filter(({ isAnswered }) => isAnswered);
  const taken = workdaysTaken(answered.map(asStay), calendar);
  const tells = own.flatMap(({ chases }) => chases.map(({ tell }) => tell));
  return {
    ...seat,
    ...{ asked: own.length, answered: answered.length },
    returned: own.filter(({ isReturned }) => isReturned).length,
    left: own.filter(({ endedAt }) => endedAt === null).length,
    longest: longestOf(queue) ?? { on: dayOf(own[0]?.receivedAt ?? 0), waiting: 0 },
    chokesOn: chokesOn(own, calendar),
    median: taken[Math.floor((taken.length - 1) / 2)] ?? 0,
    worst: taken.at(-1) ?? 0,
    chased: tells.length,
    toldAbove: tells.filter((tell) => tell === 'nextInLine').length,
    queue,
  };
}

function isBefore(a: RehearsedApprover, b: RehearsedApprover): number {
  const [one, other] = [a.chokesOn ?? '9999', b.chokesOn ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  if (a.longest.waiting !== b.longest.waiting) return b.longest.waiting - a.longest.waiting;
  return `${a.person} ${a.office}` < `${b.person} ${b.office}` ? -1 : 1;
}

/** Everybody who is asked on a route: whoever chokes first, then whoever has most waiting. */
export function rehearsedApprovers(
  { seats, asks }: Pick<RehearsalLog, 'seats' | 'asks'>,
  calendar: CalendarData,
): RehearsedApprover[] {
  const bySeat = new Map<string, RouteAsk[]>(
    seats.map(({ person, office }) => [`${person} ${office}`, []]),
  );
  for (const ask of asks) {
    if (ask.asked) bySeat.get(`${ask.asked.person} ${ask.asked.office}`)?.push(ask);
  }
  return seats
    .map((seat) => approverOf(seat, bySeat.get(`${seat.person} ${seat.office}`) ?? [], calendar))
    .sort(isBefore);
}

/** Nodes at which submissions stop because nobody holds the post, most first. */
export function unstaffedNodes({ asks }: Pick<RehearsalLog, 'asks'>): UnstaffedNode[] {
  const stopped = new Map<string, number>();
  for (const { asked, title } of asks) {
    if (!asked) stopped.set(title, (stopped.get(title) ?? 0) + 1);
  }
  return [...stopped]
    .map(([title, count]) => ({ title, stopped: count }))
    .sort((a, b) => b.stopped - a.stopped);
}
