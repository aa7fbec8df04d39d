import type { SignInOutcome } from '../../../contract/session';

/** In the order they are offered. */
export const OUTCOMES: readonly SignInOutcome[] = ['success', 'failure', 'signOut'];

/** An outcome as an address names it; anything else is none. */
export function outcomeOf(value: unknown): SignInOutcome | undefined {
  return OUTCOMES.find((one) => one === value);
}
