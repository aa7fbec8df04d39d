import type { DutyProgress, DutyState, SealedPaper } from './duty-state';

type Handed = Pick<DutyProgress, 'state' | 'submission' | 'nothing'>;
type Followed = Handed & Pick<DutyProgress, 'sealed' | 'entered'>;

/** States in which what was handed in may be followed by its paper. */
export const FOLLOWED_STATES = [
  'submitted',
  'accepted',
  'filed',
  'noted',
] as const satisfies readonly DutyState[];

/** Whether a sealed paper of what is handed in now may still come: in its place, or anew. */
export function mayFollowSealed({ state, submission, nothing }: Handed): boolean {
  return submission !== null && !nothing && FOLLOWED_STATES.some((one) => one === state);
}

/**
 * Whether the paper of what is handed in now has not come yet, where its step asks for one
 * (盖章件待交). What the issuing side entered from paper has come on paper.
 */
export function owesSealed(
  duty: Followed & { requireSealed?: boolean; released: boolean },
): boolean {
  if (!duty.requireSealed || duty.released || !mayFollowSealed(duty)) return false;
  if (duty.entered?.channel === 'paper') return false;
  return !(duty.sealed ?? []).some(({ submission }) => submission === duty.submission);
}

/** The papers of a duty once one more has come; those of earlier rounds are kept. */
export function withSealed(papers: readonly SealedPaper[], paper: SealedPaper): SealedPaper[] {
  return [...papers.filter(({ submission }) => submission !== paper.submission), paper];
}
