import { dayOf, DAY_MS, dueDayOf, startOfDay } from '../../../domain/shanghai-time';
import type { DutyView } from '../../contract/tasks';

/** The colours a state may repeat itself in. */
export type Tone = 'red' | 'amber' | 'green' | 'plain';

/** How a duty presses: the text `states:pressure.<word>`, its number of days, its colour. */
export interface Pressure {
  word: 'overdue' | 'today' | 'inWorkdays' | 'inDays' | 'undated' | 'overdueToday';
  days: number;
  tone: Tone;
}

const SOON_WORKDAYS = 3;

/** By when a duty must be met as it stands: the correction date after a return, else the due. */
export function presentDue({ correctBy, dueAt }: Pick<DutyView, 'correctBy' | 'dueAt'>) {
  return correctBy ?? dueAt;
}

/** Calendar days from today until a due instant; negative once its day is over. */
function daysUntil(dueAt: number, now: number): number {
  return Math.round((startOfDay(dueDayOf(dueAt)) - startOfDay(dayOf(now))) / DAY_MS);
}

/** What a duty that is still owed says about time. */
export function pressureOf(
  duty: Pick<DutyView, 'correctBy' | 'dueAt' | 'overdue' | 'workdaysLeft'>,
  now: number,
): Pressure {
  const dueAt = presentDue(duty);
  if (dueAt === null) return { word: 'undated', days: 0, tone: 'plain' };
  const days = daysUntil(dueAt, now);
  if (duty.overdue || dueAt <= now) {
    const word = days === 0 ? 'overdueToday' : 'overdue';
    return { word, days: -days, tone: 'red' };
  }
  if (days === 0) return { word: 'today', days, tone: 'amber' };
  const left = duty.workdaysLeft;
  // Only days off lie between today and the end.
  if (left === null || left === 0) return { word: 'inDays', days, tone: 'amber' };
  return { word: 'inWorkdays', days: left, tone: left <= SOON_WORKDAYS ? 'amber' : 'plain' };
}
