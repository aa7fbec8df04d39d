import { addWorkdays, type CalendarData } from './calendar';
import type { Phase } from './campaign-file';
import type { DueOrigin, DueRule } from './due-rule';
import { parseDuration } from './iso-duration';
import { parseDueInstant, parseEventTime, type EventTime } from './iso-instant';
import { occurrences } from './occurrences';
import { addDays, DAY_MS, dayOf, endOfDay } from './shanghai-time';
import type { TimeWindow } from './time-window';
import { isOpenEnded, phaseBounds, windowBounds, type AnchorDates } from './window-bounds';

/** What a due rule is counted with. Of window and phase the window counts. */
export interface DueContext {
  issuedAt: number;
  deliveredAt: number;
  /** Null while the unit has not signed. */
  acknowledgedAt: number | null;
  /** Calendar days after delivery at which "after receipt" counts at the latest. */
  graceDays: number;
  anchors: AnchorDates;
  calendar: CalendarData;
  /** Window of the work item. */
  window?: TimeWindow;
  phase?: Pick<Phase, 'from' | 'to'>;
  closesOn?: string;
}

/** One due instant; rules that recur name each occurrence ('2026-05-08', '2026-05', '2026-q2'). */
export interface DueInstant {
  occurrence?: string;
  /** Epoch ms; null: owed without a date, or the date of the event is unknown. */
  dueAt: number | null;
}

/** Epoch ms "after receipt" counts from: nobody gains time by not signing (design §3). */
export function receiptOrigin(
  context: Pick<DueContext, 'deliveredAt' | 'acknowledgedAt' | 'graceDays'>,
): number {
  const latest = context.deliveredAt + context.graceDays * DAY_MS;
  return Math.min(context.acknowledgedAt ?? latest, latest);
}

function originOf(from: DueOrigin, context: DueContext): EventTime | null {
  if (typeof from === 'object') {
    const { anchors } = context;
    return parseEventTime(
      Object.hasOwn(anchors, from.anchor) ? (anchors[from.anchor] ?? null) : null,
    );
  }
  const at = from === 'issue' ? context.issuedAt : receiptOrigin(context);
  return { on: dayOf(at), at };
}

function countedFrom(
  rule: Extract<DueRule, { from: DueOrigin }>,
  context: DueContext,
): number | null {
  const origin = originOf(rule.from, context);
  if (!origin) return null;
  switch (rule.kind) {
    case 'days':
      return endOfDay(addDays(origin.on, rule.count));
    case 'workdays':
      return endOfDay(addWorkdays(origin.on, rule.count, context.calendar));
    case 'duration':
      return origin.at + exact(parseDuration(rule.iso), rule.iso);
  }
}

function exact(ms: number | null, text: string): number {
  if (ms === null) throw new RangeError(`cannot be read as a time: ${text}`);
  return ms;
}

/** What goes on without an end ends with the campaign; an unknown date stays unknown. */
function windowEnd({ window, phase, anchors, closesOn }: DueContext): number | null {
  const openEnded = window ? isOpenEnded(window) : phase?.to === undefined;
  const to = window
    ? windowBounds(window, anchors).to
    : phase
      ? phaseBounds(phase, anchors).to
      : null;
  const last = to ?? (openEnded ? closesOn : undefined);
  return last === undefined ? null : endOfDay(last);
}

/**
 * Every instant a rule comes to. A recurring rule may come to none; all others come to one.
 * @throws RangeError for a rule the validation would have refused
 */
export function dueInstants(rule: DueRule, context: DueContext): DueInstant[] {
  switch (rule.kind) {
    case 'instant':
      return [{ dueAt: exact(parseDueInstant(rule.at), rule.at) }];
    case 'days':
    case 'workdays':
    case 'duration':
      return [{ dueAt: countedFrom(rule, context) }];
    case 'windowEnd':
      return [{ dueAt: windowEnd(context) }];
    case 'each':
      return occurrences(rule, context);
    case 'none':
      return [{ dueAt: null }];
  }
}
