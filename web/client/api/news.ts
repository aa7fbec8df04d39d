import { useSyncExternalStore } from 'react';
import type { ChangeRow } from '../../contract/events';

/** Older than this it is not news: a reconnect tells the last half minute again. */
const FRESH_MS = 15_000;
const SHOWN_MS = 8_000;
const MOST_TOLD = 200;

let latest: ChangeRow | null = null;
let clearing: ReturnType<typeof setTimeout> | undefined;
const told = new Set<string>();
const listeners = new Set<() => void>();

function set(next: ChangeRow | null): void {
  latest = next;
  for (const tell of listeners) tell();
}

/** Notes that somebody did something; `now` is the server's present instant, as `row.at` is. */
export function tellNews(row: ChangeRow, now: number): void {
  const id = `${row.stream}#${row.seq}`;
  if (row.by === null || told.has(id) || row.at < now - FRESH_MS) return;
  if (told.size >= MOST_TOLD) told.clear();
  told.add(id);
  clearTimeout(clearing);
  clearing = setTimeout(() => set(null), SHOWN_MS);
  set(row);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was done last, for a few seconds. */
export function useNews(): ChangeRow | null {
  return useSyncExternalStore(subscribe, () => latest);
}
