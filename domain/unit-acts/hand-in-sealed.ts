import { isRefusal, refuse } from '../refusal';
import { mayFollowSealed } from '../sealed-paper';
import { owedDuty, type UnitRule } from './ruling';

/**
 * Hands in the scan of the paper that was printed, signed and sealed: beside what was handed in
 * here, whose time alone decides whether it was late. A later scan takes the place of an earlier.
 */
export const handInSealed: UnitRule<'handInSealed'> = ({ task, facts, command }) => {
  const { duty, submission, attachments } = command.payload;
  const owed = owedDuty(task, facts, duty);
  if (isRefusal(owed)) return owed;
  if (!owed.facts.requireSealed) return refuse('sealedNotAsked', { duty });
  if (!mayFollowSealed(owed.progress)) return refuse('nothingToSeal', { duty });
  if (owed.progress.submission !== submission) {
    return refuse('submissionOutdated', { submission: owed.progress.submission ?? '' });
  }
  return { act: 'sealed.handedIn', data: { duty, submission, attachments } };
};
