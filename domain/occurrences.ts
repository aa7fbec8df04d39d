import type { Phase } from './campaign-file';
import type { DueRule } from './due-rule';
import { addDays, dayOf, daysInMonth, endOfDay, formatDate, weekdayOf } from './shanghai-time';
import type { TimeWindow } from './time-window';
import { phaseBounds, windowBounds, type AnchorDates } from './window-bounds';

// Days are compared as text, which five-digit years would break.
const LAST_YEAR = 9999;
const LAST_WEEK = '9999-12-24';

type EachRule = Extract<DueRule, { kind: 'each' }>;

/** What limits a recurring rule, besides its own last day. */
export interface Season {
  issuedAt: number;
  anchors: AnchorDates;
  window?: TimeWindow;
  phase?: Pick<Phase, 'from' | 'to'>;
}

function bounds({ window, phase, anchors }: Season) {
  if (window) return windowBounds(window, anchors);
  return phase ? phaseBounds(phase, anchors) : { from: null, to: null };
}

/** Whether the stretch begins at an event whose date is unknown. */
export function startsUnknown({ window, phase, anchors }: Omit<Season, 'issuedAt'>): boolean {
  const edge = window ? (window.kind === 'anchored' ? window.from : undefined) : phase?.from;
  if (edge === undefined || 'on' in edge) return false;
  return phaseBounds({ from: edge }, anchors).from === null;
}

interface Stretch {
  first: string;
  last: string;
}

/** The days of a weekly rule; each occurrence is named by its day. */
function weekly({ day }: EachRule, { first, last }: Stretch): string[] {
  const days: string[] = [];
  const ahead = (day - weekdayOf(first) + 7) % 7;
  const until = last < LAST_WEEK ? last : LAST_WEEK;
  for (let on = addDays(first, ahead); on <= until; on = addDays(on, 7)) days.push(on);
  return days;
}

/**
 * Each week, month or quarter (in its last month) on the given day, or on the month's last where it is
 * shorter: from the day of issue, within the window or phase, no later than `until`.
 * Nothing has a date while the stretch begins at an event of unknown date.
 */
export function occurrences(rule: EachRule, season: Season) {
  const { from, to } = bounds(season);
  const issuedOn = dayOf(season.issuedAt);
  const first = from !== null && from > issuedOn ? from : issuedOn;
  const last = to !== null && to < rule.until ? to : rule.until;
  const undated = startsUnknown(season);
  if (rule.every === 'week') {
    const dueAt = (on: string) => (undated ? null : endOfDay(on));
    return weekly(rule, { first, last }).map((on) => ({ occurrence: on, dueAt: dueAt(on) }));
  }
  const found: { occurrence: string; dueAt: number | null }[] = [];
  const step = rule.every === 'month' ? 1 : 3;
  let [year, month] = [
    Number(first.slice(0, 4)),
    Math.ceil(Number(first.slice(5, 7)) / step) * step,
  ];
  while (year <= LAST_YEAR) {
    const on = formatDate(year, month, Math.min(rule.day, daysInMonth(year, month)));
    if (on > last) return found;
    const occurrence = step === 1 ? on.slice(0, 7) : `${on.slice(0, 4)}-q${month / 3}`;
    if (on >= first) found.push({ occurrence, dueAt: undated ? null : endOfDay(on) });
    [year, month] = month + step > 12 ? [year + 1, step] : [year, month + step];
  }
  return found;
}
