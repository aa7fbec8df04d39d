import { isAssumed, isWorkday, type CalendarData } from './calendar';
import type { Participant } from './participant';
import { dueDayOf } from './shanghai-time';

/** Dues of one duty on one day, and how many units they concern. */
export interface DueDay {
  duty: string;
  title: string;
  dueOn: string;
  units: number;
}

/** What an issuer should know of the dates before the notice goes out. */
export interface DuesAtRisk {
  /** Days off: the last working day before them is when it must really be done. */
  onDaysOff: DueDay[];
  /** In years not decreed yet: the date, or its being a working day, may still change. */
  assumed: DueDay[];
}

/** Dues that fall on days off or into years not decreed yet, earliest first. */
export function duesAtRisk(
  participants: readonly Participant[],
  calendar: CalendarData,
): DuesAtRisk {
  const days = new Map<string, DueDay>();
  for (const { duties } of participants) {
    for (const { duty, title, dueAt } of duties) {
      if (dueAt === null) continue;
      const dueOn = dueDayOf(dueAt);
      const known = days.get(`${dueOn} ${duty}`);
      if (known) known.units += 1;
      else days.set(`${dueOn} ${duty}`, { duty, title, dueOn, units: 1 });
    }
  }
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
  return {
    onDaysOff: inOrder.filter(
      ({ dueOn }) => !isAssumed(dueOn, calendar) && !isWorkday(dueOn, calendar),
    ),
    assumed: inOrder.filter(({ dueOn }) => isAssumed(dueOn, calendar)),
  };
}
