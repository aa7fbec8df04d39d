import type { Approver } from './approval';
import type { ApprovalFacts } from './approval-facts';
import { delegatesOf } from './delegation';

/** Whoever is asked, and whoever may answer for them: at the same office where they have a post. */
export function whoAnswers(
  asked: Approver,
  facts: Pick<ApprovalFacts, 'campaign' | 'barred' | 'delegations' | 'posts'>,
  at: number,
): Approver[] {
  const { person: holder, office } = asked;
  const { campaign, barred, delegations, posts } = facts;
  const lent = delegatesOf(delegations, { holder, office, campaign, at, barred });
  return [
    { person: holder, office },
    ...lent.flatMap((delegate) => {
      const own = posts[delegate] ?? [];
      const where = own.includes(office) ? office : own[0];
      return where === undefined ? [] : [{ person: delegate, office: where }];
    }),
  ];
}
