/**
 * Does one round now and another after each pause, until it is told to stop; a fault is told and
 * the next round goes on.
 * @param round what is done; `goesOn` is false from the moment it is to stop
 * @param everyMs pause between two rounds, ms
 * @param onFault gets what a round threw
 * @returns a function that stops it and waits for the round under way
 */
export function againAndAgain(
  round: (goesOn: () => boolean) => Promise<void>,
  everyMs: number,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasStopped = false;
  const goesOn = () => !hasStopped;
  const next = async (): Promise<void> => {
    await round(goesOn).catch(onFault);
    if (hasStopped) return;
    timer = setTimeout(() => {
      running = next();
    }, everyMs);
  };
  let running = next();
  return async () => {
    hasStopped = true;
    clearTimeout(timer);
    await running;
  };
}
