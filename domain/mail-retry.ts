const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 4 * 3_600_000;
const MOST_ATTEMPTS = 12;
/** A host that took a mail and never said so may have delivered it: once more is the most (R11). */
export const MOST_UNCERTAIN = 2;

/** How an attempt to send a mail went wrong. */
export interface FailedAttempt {
  /** Attempts so far, this one included. */
  attempts: number;
  /** Attempts so far after which the host may have the mail, this one included. */
  uncertain: number;
  /** The host said that it will never take it (5xx). */
  isRefused: boolean;
}

/**
 * When a mail is tried again, epoch ms: after a minute, doubled with each attempt up to four hours.
 * @returns null when it is not tried again and an administrator must look at it
 */
export function nextAttemptAt(failedAt: number, attempt: FailedAttempt): number | null {
  const { attempts, uncertain, isRefused } = attempt;
  if (isRefused || uncertain >= MOST_UNCERTAIN || attempts >= MOST_ATTEMPTS) return null;
  return failedAt + Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}
