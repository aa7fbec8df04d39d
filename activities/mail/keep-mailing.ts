import { OFFICE_HOURS, workingMomentAfter } from '../../domain/working-hours';
import type { CalendarData } from '../../domain/calendar';
import { againAndAgain } from '../again-and-again';
import { deliverMail, type MailDeps } from './deliver-mail';

const ROUND_EVERY_MS = 30_000;

/** Whether offices are at their desks; what waits goes at the next opening. */
export function isMailTime(at: number, calendar: CalendarData): boolean {
  return workingMomentAfter(at, { hours: OFFICE_HOURS, calendar }) === at;
}

/**
 * Delivers mail round after round until it is told to stop, beside the acts and never within one;
 * a fault is told and the next round goes on.
 * @returns a function that stops it and waits for the round under way
 */
export function keepMailing(
  deps: Omit<MailDeps, 'goesOn'> & { calendar: CalendarData },
  tell: (line: string) => void,
): () => Promise<void> {
  const round = async (goesOn: () => boolean): Promise<void> => {
    const now = Date.now();
    if (isMailTime(now, deps.calendar)) await deliverMail({ ...deps, goesOn }, now);
  };
  return againAndAgain(round, ROUND_EVERY_MS, (error) => {
    tell(`mail failed: ${error instanceof Error ? error.stack : String(error)}`);
  });
}
