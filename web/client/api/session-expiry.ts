import { useSyncExternalStore } from 'react';

let expired = false;
const listeners = new Set<() => void>();

/** Says that the server no longer knows who is signed in, or does again. */
export function setSessionExpired(next: boolean): void {
  if (expired === next) return;
  expired = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True while whoever sits there must sign in again. */
export function isSessionExpired(): boolean {
  return expired;
}

/** Waits until the same person is signed in again; for another person the page begins anew. */
export function signedInAgain(): Promise<void> {
  if (!expired) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** True while the page is kept and whoever sits there must sign in again. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expired);
}
