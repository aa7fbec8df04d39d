import { againAndAgain } from '../again-and-again';
import { deliverMail, type MailDeps } from './deliver-mail';

const ROUND_EVERY_MS = 30_000;

/**
 * Delivers mail round after round until it is told to stop, beside the acts and never within one;
 * a fault is told and the next round goes on.
 * @returns a function that stops it and waits for the round under way
 */
export function keepMailing(
  deps: Omit<MailDeps, 'goesOn'>,
  tell: (line: string) => void,
): () => Promise<void> {
  const round = async (goesOn: () => boolean): Promise<void> => {
    await deliverMail({ ...deps, goesOn }, Date.now());
  };
  return againAndAgain(round, ROUND_EVERY_MS, (error) => {
    tell(`mail failed: ${error instanceof Error ? error.stack : String(error)}`);
  });
}
