const PAUSE_MS = 50;

/** Waits for a condition; fails with the last thing that was seen. */
export async function until<Value>(
  look: () => Value | Promise<Value>,
  isReached: (value: Value) => boolean,
  withinMs = 60_000,
): Promise<Value> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (isReached(value)) return value;
    if (Date.now() > end) {
      const last = JSON.stringify(value);
      throw new Error(`not within ${withinMs} ms: ${isReached.toString()}; last: ${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
