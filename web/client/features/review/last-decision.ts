import type { TaskView } from '../../../contract/tasks';
import type { TimelineRow } from '../../../contract/journal';

/** Acts by which something leaves the desk; each has its text at `review:decided.<act>`. */
const DECIDED = {
  'submission.accepted': 'accepted',
  'submission.returned': 'returned',
  'submission.noted': 'noted',
  'notApplicable.confirmed': 'confirmed',
  'notApplicable.refused': 'refused',
  'request.granted': 'requestGranted',
  'request.refused': 'requestRefused',
  'noticeReturn.refused': 'returnRefused',
  'participant.released': 'released',
} as const;
export type Decided = (typeof DECIDED)[keyof typeof DECIDED];

/** Who decided what about something, and what they said. */
export interface LastDecision {
  decided: Decided;
  at: number;
  by: TimelineRow['by'];
  words: string;
  correctBy: number | null;
}

interface DecidedData {
  duty?: string;
  opinion?: string;
  reason?: string;
  correctBy?: number;
}

function decidedBy(act: string): Decided | null {
  return act in DECIDED ? DECIDED[act as keyof typeof DECIDED] : null;
}

/** The last decision the record has about a duty; without a duty, about the notice sent back. */
export function lastDecision(
  { timeline }: Pick<TaskView, 'timeline'>,
  duty: string | undefined,
): LastDecision | null {
  for (const { act, data, at, by } of timeline.toReversed()) {
    const decided = decidedBy(act);
    const about = (data ?? {}) as DecidedData;
    if (decided === null || (decided !== 'released' && about.duty !== duty)) continue;
    const words = about.opinion ?? about.reason ?? '';
    return { decided, at, by, words, correctBy: about.correctBy ?? null };
  }
  return null;
}
