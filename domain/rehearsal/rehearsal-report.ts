import { chasingOffice } from '../chaser';
import { addresseeOf } from '../addressee-of';
import { isWorkday, type CalendarData } from '../calendar';
import { duesAtRisk, type DuesAtRisk } from '../dues-at-risk';
import { RUNG_ACTIONS, type RungAction } from '../ladder';
import { dayOf } from '../shanghai-time';
import { rehearsedApprovers, unstaffedNodes } from './approver-report';
import type { RehearsedApprover, UnstaffedNode } from './approver-report';
import { longestOf, queueOf, workdaysTaken, type QueueDay } from './queue-length';
import type { DeskKey, FiredRung, RehearsalLog, Reviewed } from './rehearsal-log';

/** How often each rung's action reached somebody. */
export type ActionCounts = Record<RungAction, number>;

/** What is told on one day, over all offices. */
export interface RehearsedDay {
  on: string;
  isWorkday: boolean;
  counts: ActionCounts;
  total: number;
}

/** What one office is told in the whole campaign. */
export interface RehearsedOffice {
  office: string;
  counts: ActionCounts;
  total: number;
}

/** How one reviewing office gets on. */
export interface RehearsedDesk extends DeskKey {
  received: number;
  returned: number;
  /** Still waiting at the end. */
  left: number;
  longest: QueueDay;
  /** Working days the slowest decision took, the day of receipt not counted. */
  slowest: number;
  queue: QueueDay[];
}

/** What a rehearsal comes to, in numbers; every part sums up to the whole. */
export interface RehearsalReport extends DuesAtRisk {
  issuedOn: string;
  /** Day of the last thing that happened. */
  endsOn: string;
  participants: number;
  duties: number;
  undated: number;
  /** Forms that come in, returns included, and those of them that come late. */
  forms: number;
  lateForms: number;
  returned: number;
  open: number;
  total: number;
  counts: ActionCounts;
  /** Duties that were told to a superior, or named in a draft circular. */
  escalated: number;
  peak: RehearsedDay | null;
  days: RehearsedDay[];
  offices: RehearsedOffice[];
  desks: RehearsedDesk[];
  /** Those asked on routes: whoever chokes first, then whoever has most waiting. */
  approvers: RehearsedApprover[];
  unstaffed: UnstaffedNode[];
}

interface Side {
  office: string;
  sponsor: string;
}

function noCounts(): ActionCounts {
  return {
    ...{ remind: 0, markOverdue: 0, chase: 0, tellSuperior: 0 },
    ...{ redFlag: 0, reassign: 0, draftCircular: 0 },
  };
}

function sumOf(counts: ActionCounts): number {
  return RUNG_ACTIONS.reduce((sum, action) => sum + counts[action], 0);
}

interface Told {
  on: string;
  office: string;
  action: RungAction;
}

function toldBy(rungs: readonly FiredRung[], { office: issuer, sponsor }: Side): Told[] {
  return rungs.flatMap(({ at, unit, action, audiences, chasedBy }) =>
    audiences.map((audience) => {
      const chaser = chasingOffice(chasedBy, { issuer, sponsor });
      const office = addresseeOf(audience, { unit, sponsor: chaser, issuer });
      return { on: dayOf(at), office, action };
    }),
  );
}

function countBy(told: readonly Told[], key: 'on' | 'office'): [string, ActionCounts][] {
  const counted = new Map<string, ActionCounts>();
  for (const one of told) {
    const counts = counted.get(one[key]) ?? noCounts();
    counts[one.action] += 1;
    counted.set(one[key], counts);
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
}

function peakOf(days: readonly RehearsedDay[]): RehearsedDay | null {
  return days.reduce<RehearsedDay | null>(
    (peak, day) => (peak === null || day.total > peak.total ? day : peak),
    null,
  );
}

function deskOf(reviews: readonly Reviewed[], calendar: CalendarData): RehearsedDesk[] {
  const desks = new Map<string, Reviewed[]>();
  for (const one of reviews) {
    const key = `${one.desk.office} ${one.desk.handling}`;
    const own = desks.get(key);
    if (own) own.push(one);
    else desks.set(key, [one]);
  }
  return [...desks.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const queue = queueOf(own, calendar);
    const none: QueueDay = { on: dayOf(first.receivedAt), waiting: 0 };
    return {
      ...first.desk,
      received: own.length,
      returned: own.filter(({ isReturned }) => isReturned).length,
      left: own.filter(({ decidedAt }) => decidedAt === null).length,
      longest: longestOf(queue) ?? none,
      slowest: workdaysTaken(own, calendar).at(-1) ?? 0,
      queue,
    };
  });
}

function lastInstant({ issuedAt, rungs, handedIn, reviews, asks }: RehearsalLog): number {
  const instants = [
    ...[rungs.at(-1)?.at, handedIn.at(-1)?.at],
    ...reviews.map(({ decidedAt }) => decidedAt),
    ...asks.map(({ endedAt }) => endedAt),
  ];
  return instants.reduce<number>((last, at) => Math.max(last, at ?? 0), issuedAt);
}

/** Reads from a rehearsal what an issuer wants to know before the notice goes out. */
export function rehearsalReport(
  log: RehearsalLog,
  side: Side,
  calendar: CalendarData,
): RehearsalReport {
  const told = toldBy(log.rungs, side);
  const days = countBy(told, 'on').map(([on, counts]): RehearsedDay => ({
    ...{ on, isWorkday: isWorkday(on, calendar), counts, total: sumOf(counts) },
  }));
  const offices = countBy(told, 'office')
    .map(([office, counts]): RehearsedOffice => ({ office, counts, total: sumOf(counts) }))
    .sort((a, b) => b.total - a.total);
  const counts = noCounts();
  for (const { action } of told) counts[action] += 1;
  const duties = log.participants.flatMap((one) => one.duties);
  const forms = log.handedIn.filter(({ kind }) => kind !== 'receipt');
  const escalated = log.rungs.filter(
    ({ action }) => action === 'tellSuperior' || action === 'draftCircular',
  );
  return {
    ...duesAtRisk(log.participants, calendar),
    issuedOn: dayOf(log.issuedAt),
    endsOn: dayOf(lastInstant(log)),
    participants: log.participants.length,
    duties: duties.length,
    undated: duties.filter(({ dueAt }) => dueAt === null).length,
    forms: forms.length,
    lateForms: forms.filter(({ late }) => late).length,
    returned: [...log.reviews, ...log.asks].filter(({ isReturned }) => isReturned).length,
    open: log.open.length,
    total: told.length,
    counts,
    escalated: new Set(escalated.map(({ unit, duty }) => `${unit} ${duty}`)).size,
    peak: peakOf(days),
    days,
    offices,
    desks: deskOf(log.reviews, calendar),
    approvers: rehearsedApprovers(log, calendar),
    unstaffed: unstaffedNodes(log),
  };
}
