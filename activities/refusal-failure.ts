import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { Refusal } from '../domain/refusal';

/** A refusal as Temporal carries it: its code as the type, never retried, no alarm in the logs. */
export function refusalFailure({ refused, params }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refused,
    type: refused,
    nonRetryable: true,
    details: [params],
    category: ApplicationFailureCategory.BENIGN,
  });
}
