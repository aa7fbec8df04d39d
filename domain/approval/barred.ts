import type { Approval } from './approval';
import type { ApprovalFacts } from './approval-facts';

/** Whether somebody may not decide: it is their own submission, or their own unit's. */
export function isBarred(
  { submitter }: Pick<Approval, 'submitter'>,
  { barred }: Pick<ApprovalFacts, 'barred'>,
  person: string,
): boolean {
  return person === submitter.person || barred.includes(person);
}
