import { isDutyOf } from './duty-selection';
import type { DutyPlan } from './participant';

/** A date that was moved for all who owe a duty; the last word where several name it. */
export interface MovedDue {
  /** Duty key or prefix, as `isDutyOf` takes it. */
  duty: string;
  /** Epoch ms. */
  to: number;
}

/** What is owed by the file, with the dates that were moved since, in the order of moving. */
export function withMovedDues(
  plans: readonly DutyPlan[],
  moved: readonly MovedDue[] = [],
): DutyPlan[] {
  return plans.map((plan) => {
    const last = moved.findLast(({ duty }) => isDutyOf(plan.duty, duty));
    return last ? { ...plan, dueAt: last.to } : plan;
  });
}
