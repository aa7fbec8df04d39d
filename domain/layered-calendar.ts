import type { CalendarData } from './calendar';
import type { CalendarEntry, DayKind } from './calendar-entry';
import { weekdayOf } from './shanghai-time';

type Said = Map<string, DayKind>;

/** What one office has said of days, the last word on each. */
function saidBy(entries: readonly CalendarEntry[], office: string): Said {
  const said: Said = new Map();
  for (const entry of entries.filter((one) => one.office === office)) {
    for (const { on, day } of entry.days) said.set(on, day);
  }
  return said;
}

/**
 * What the offices of a line say of days, from the top down: an office nearer to the work wins.
 * @param line ids from the top of the directory to the office
 * @param entries in the order they were made; those of other offices are passed over
 */
export function daysSaid(
  entries: readonly CalendarEntry[],
  line: readonly string[],
): Map<string, { day: Exclude<DayKind, 'usual'>; office: string }> {
  const days = new Map<string, { day: Exclude<DayKind, 'usual'>; office: string }>();
  for (const office of line) {
    for (const [on, day] of saidBy(entries, office)) {
      if (day !== 'usual') days.set(on, { day, office });
    }
  }
  return days;
}

function isWeekday(on: string): boolean {
  const weekday = weekdayOf(on);
  return weekday >= 1 && weekday <= 5;
}

/** The last year that is decreed once these entries are counted; a year that leaves a gap is not. */
function knownUntil(base: CalendarData, entries: readonly CalendarEntry[]): string {
  let year = Number(base.knownUntil.slice(0, 4));
  const decreed = new Set(entries.map((entry) => entry.year));
  while (decreed.has(year + 1)) year += 1;
  return `${year}-12-31`;
}

/**
 * The calendar of an office: the decreed one with what the offices of its line say on top. Equal
 * contents have equal lists, whatever led to them.
 */
export function layeredCalendar(
  base: CalendarData,
  entries: readonly CalendarEntry[],
  line: readonly string[],
): Omit<CalendarData, 'version'> {
  const own = entries.filter(({ office }) => line.includes(office));
  const days = [...daysSaid(own, line)];
  const touched = new Set(days.map(([on]) => on));
  const saying = (kind: DayKind, weekday: boolean) =>
    days.filter(([on, { day }]) => day === kind && isWeekday(on) === weekday).map(([on]) => on);
  const untouched = (list: string[]) => list.filter((on) => !touched.has(on));
  return {
    knownUntil: knownUntil(base, own),
    off: [...untouched(base.off), ...saying('off', true)].sort(),
    work: [...untouched(base.work), ...saying('work', false)].sort(),
  };
}
