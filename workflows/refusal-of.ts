import { ApplicationFailure } from '@temporalio/workflow';

/** The refusal inside an activity's failure; only it may reach the caller of an Update. */
export function refusalOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? cause : error;
}

/** True when the record says that nothing more can happen in this stream. */
export function isOver(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal instanceof ApplicationFailure && refusal.type === 'campaignNotRunning';
}
