import type { Phase } from './campaign-file';
import { parseEventTime } from './iso-instant';
import { daysInMonth, formatDate } from './shanghai-time';
import type { TimeWindow, WindowEdge } from './time-window';

/** What is known of the named events, by anchor id; null or absent: date unknown. */
export type AnchorDates = { readonly [anchor: string]: string | null };

/** Inclusive days; null: open, or at an event whose date is unknown. */
export interface WindowBounds {
  from: string | null;
  to: string | null;
}

/** The Shanghai day of a named event, null while it is unknown. */
export function anchorDay(anchor: string, anchors: AnchorDates): string | null {
  const value = Object.hasOwn(anchors, anchor) ? (anchors[anchor] ?? null) : null;
  return parseEventTime(value)?.on ?? null;
}

function edgeDay(edge: WindowEdge | undefined, anchors: AnchorDates): string | null {
  if (edge === undefined) return null;
  return 'on' in edge ? edge.on : anchorDay(edge.anchor, anchors);
}

/** First and last day of a window; "promptly" has neither (an issuer sets dates, the rules never). */
export function windowBounds(window: TimeWindow, anchors: AnchorDates): WindowBounds {
  switch (window.kind) {
    case 'days':
      return { from: window.from, to: window.to };
    case 'months': {
      const { year, from, to } = window;
      return { from: formatDate(year, from, 1), to: formatDate(year, to, daysInMonth(year, to)) };
    }
    case 'year':
      return { from: formatDate(window.year, 1, 1), to: formatDate(window.year, 12, 31) };
    case 'open':
      return { from: window.from ?? null, to: null };
    case 'anchored':
      return { from: edgeDay(window.from, anchors), to: edgeDay(window.to, anchors) };
    case 'prompt':
      return { from: null, to: null };
  }
}

/** First and last day of a phase. */
export function phaseBounds(phase: Pick<Phase, 'from' | 'to'>, anchors: AnchorDates): WindowBounds {
  return { from: edgeDay(phase.from, anchors), to: edgeDay(phase.to, anchors) };
}

/** Whether the window says itself that it goes on (长期), as against an end that is not known yet. */
export function isOpenEnded(window: TimeWindow): boolean {
  return window.kind === 'open' || (window.kind === 'anchored' && window.to === undefined);
}
