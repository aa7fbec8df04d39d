import { useSyncExternalStore } from 'react';

/** In the browser, so that a field can be carried from one form to another, in other tabs too. */
const PLACE = 'luoshi.field-clip';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function clip(): string {
  return localStorage.getItem(PLACE) ?? '';
}

/** Puts a field, as text, where it can be pasted from. */
export function keepClip(text: string): void {
  localStorage.setItem(PLACE, text);
  for (const listener of listeners) listener();
}

/** What was copied last; empty: nothing. */
export function useClip(): string {
  return useSyncExternalStore(subscribe, clip);
}
