import type { RungAction } from '../../../../domain/ladder';
import type { TimelineRow } from '../../../contract/journal';

/** Once that somebody, or the chasing rules, asked for a duty. */
export interface Chase {
  at: number;
  /** A rung of the chasing rules; null: somebody of the issuing side wrote. */
  action: RungAction | null;
  text: string;
}

interface ChasingData {
  duty?: string | null;
  text?: string;
  rows?: { duty: string; action: RungAction }[];
}

// To be marked as overdue is a state, and nobody was asked for anything by it.
const ASKING: readonly RungAction[] = [
  ...(['remind', 'chase', 'tellSuperior'] as const),
  ...(['redFlag', 'reassign', 'draftCircular'] as const),
];

function chasesIn({ act, at, data }: TimelineRow, duty: string): Chase[] {
  const { duty: about, text = '', rows = [] } = (data ?? {}) as ChasingData;
  if (act === 'unit.urged') {
    return about === duty || about === null ? [{ at, action: null, text }] : [];
  }
  if (act !== 'rung.fired') return [];
  return rows
    .filter((row) => row.duty === duty && ASKING.includes(row.action))
    .map(({ action }) => ({ at, action, text: '' }));
}

/** Every time a duty was asked for, in order; urging about the whole notice counts for each. */
export function chasesOf(timeline: readonly TimelineRow[], duty: string): Chase[] {
  return timeline.flatMap((row) => chasesIn(row, duty)).sort((a, b) => a.at - b.at);
}
