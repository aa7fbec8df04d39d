import type { SubmissionSummary, SubmissionView } from '../../contract/submissions';

type Former = Pick<SubmissionSummary, 'submission' | 'duty' | 'nothing'>;
type Looked = Pick<SubmissionView, 'submission' | 'duty' | 'previous' | 'round'>;

/**
 * What a submission is compared with: the value it corrects, else the round before it; undefined
 * for a first round, and where the one before said that there was nothing to report.
 * @param handedIn everything the unit handed in, in order
 */
export function formerSubmission(handedIn: readonly Former[], looked: Looked): string | undefined {
  const { submission, duty, previous, round } = looked;
  if (previous === null && round <= 1) return undefined;
  const place = handedIn.findIndex((one) => one.submission === submission);
  const before = handedIn.slice(0, Math.max(place, 0)).filter((one) => one.duty === duty);
  const former = before.find((one) => one.submission === previous) ?? before.at(-1);
  return former && !former.nothing ? former.submission : undefined;
}
