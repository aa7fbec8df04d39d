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

/** True while the page is kept and whoever sits there must sign in again. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expired);
}
