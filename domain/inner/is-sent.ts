import type { InnerDraft } from './inner';

/**
 * Whether a signed text is what was handed in. That it was handed in stands in the unit's stream
 * and nowhere else, so the two can never say different things.
 * @param sent digest of what was handed in last for the duty
 */
export function isSent({ step, digest }: InnerDraft, sent: string | undefined): boolean {
  return step === 'sending' && digest === sent;
}
