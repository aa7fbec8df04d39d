import type { Span } from '../notice-import/passage';
import type { WindowReading } from '../notice-import/window-words';
import { daysInMonth } from '../shanghai-time';
import type { TimeWindow, WindowEdge } from '../time-window';
import { anchorNamed, type Drafting } from './drafting';

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(on: string): Parts {
  return {
    year: Number(on.slice(0, 4)),
    month: Number(on.slice(5, 7)),
    day: Number(on.slice(8, 10)),
  };
}

/** Closed days as the file writes them: a whole year, whole months, or days. */
export function windowOfDays(from: string, to: string): TimeWindow {
  const first = partsOf(from);
  const last = partsOf(to);
  const isWhole = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  if (!isWhole || first.year !== last.year) return { kind: 'days', from, to };
  const { year } = first;
  return first.month === 1 && last.month === 12
    ? { kind: 'year', year }
    : { kind: 'months', year, from: first.month, to: last.month };
}

/** The ends of a stretch that may begin or end with an event. */
export function edgesOf(
  drafting: Drafting,
  { start, end, startAnchor, endAnchor }: WindowReading,
  span: Span | null,
): { from?: WindowEdge; to?: WindowEdge } {
  const edge = (on: string | null, name: string | null): WindowEdge | null => {
    if (name !== null) return { anchor: anchorNamed(drafting, name, span) };
    return on === null ? null : { on };
  };
  const from = edge(start, startAnchor);
  const to = edge(end, endAnchor);
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** A window as it was read, in the form of the campaign file. */
export function windowOf(
  drafting: Drafting,
  reading: WindowReading,
  span: Span | null,
): TimeWindow {
  const { start, end, startAnchor, endAnchor, openEnded } = reading;
  if (openEnded) return start === null ? { kind: 'open' } : { kind: 'open', from: start };
  if (start !== null && end !== null && startAnchor === null && endAnchor === null) {
    return windowOfDays(start, end);
  }
  return { kind: 'anchored', ...edgesOf(drafting, reading, span) };
}
