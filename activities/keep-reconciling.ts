import { againAndAgain } from './again-and-again';
import type { EngineDeps } from './engine-deps';
import { reconcile } from './reconcile';

/**
 * Reconciles now and again and again until it is told to stop; a fault is told and the next round
 * goes on.
 * @param everyMs pause between two rounds, ms
 * @param tell gets one line a round in which something was put right or went wrong
 * @returns a function that stops it and waits for the round under way
 */
export function keepReconciling(
  engine: EngineDeps,
  everyMs: number,
  tell: (line: string) => void,
): () => Promise<void> {
  const round = async (): Promise<void> => {
    const { restarted, mended, recounted, strays } = await reconcile(engine, Date.now());
    if (restarted.length + mended + recounted + strays === 0) return;
    const numbers = `${mended} mended, ${recounted} recounted, ${strays} strays`;
    tell(`reconciled: ${restarted.length} restarted, ${numbers}`);
  };
  return againAndAgain(round, everyMs, (error) => {
    tell(`reconcile failed: ${error instanceof Error ? error.stack : String(error)}`);
  });
}
