const EVERY_MS = 100;

/** Resolves after `ms` milliseconds. */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks `check` until it answers true; false when `timeoutMs` went by without. */
export async function waitUntil(check, timeoutMs) {
  const endAt = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() >= endAt) return false;
    await pause(EVERY_MS);
  }
  return true;
}
