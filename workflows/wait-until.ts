import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

/**
 * Waits until something is true or an instant has come. It keeps the scope of its timer in its own
 * hands: `condition` with a timeout cancels whatever scope is current when the context is lost.
 * @param dueAt epoch ms of the workflow's clock; null waits for the condition alone
 */
export async function waitUntil(fn: () => boolean, dueAt: number | null): Promise<void> {
  if (dueAt === null) return condition(fn);
  const wait = dueAt - Date.now();
  if (wait <= 0 || fn()) return;
  const timer = new CancellationScope();
  let rang = false;
  const ringing = timer
    .run(async () => {
      await sleep(wait);
      rang = true;
    })
    .catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  await condition(() => rang || fn());
  timer.cancel();
  await ringing;
}
