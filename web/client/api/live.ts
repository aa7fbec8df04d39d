import { useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ChangeRow } from '../../contract/events';
import { paths } from '../../contract/paths';
import { sessionQuery } from './get-session';
import { withOffice } from './office';
import { type Change, isAbout, isLive } from './query-keys';
import { useSessionExpired } from './session-expiry';

const REOPEN_MS = 3_000;
/** A reconnect shorter than this is not worth a word. */
const SILENT_MS = 1_500;

/** Events of a burst (a notice going out to a thousand units) are answered together. */
const GATHER_MS = 150;

function refreshAll(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => isLive(queryKey) });
}

/** Reads anew what changes make stale: at once; during a burst whenever the last reading is done. */
class Refresher {
  private readonly waiting = new Map<string, Change>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  readonly note = ({ campaign, office, unit }: ChangeRow): void => {
    this.waiting.set(JSON.stringify([campaign, office, unit]), { campaign, office, unit });
    this.timer ??= setTimeout(() => void this.refresh(), GATHER_MS);
  };

  private async refresh(): Promise<void> {
    const changes = [...this.waiting.values()];
    this.waiting.clear();
    await this.queries.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((change) => isAbout(queryKey, change)),
    });
    this.timer =
      this.waiting.size > 0 ? setTimeout(() => void this.refresh(), GATHER_MS) : undefined;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** One connection that comes back by itself, with the cursor of what it heard last. */
function listen(
  queries: QueryClient,
  place: { cursor: string },
  onHeld: (isHeld: boolean) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const refresher = new Refresher(queries);

  const open = () => {
    const from = place.cursor === '' ? '' : `?cursor=${place.cursor}`;
    source = new EventSource(withOffice(`${paths.events}${from}`));
    source.addEventListener('ready', (event) => {
      if (place.cursor === '') place.cursor = event.lastEventId;
      onHeld(true);
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      place.cursor = event.lastEventId;
      refresher.note(JSON.parse(event.data) as ChangeRow);
    });
    source.addEventListener('reset', (event) => {
      place.cursor = event.lastEventId;
      refreshAll(queries);
    });
    source.addEventListener('error', () => {
      onHeld(false);
      source?.close();
      if (hasEnded) return;
      // The session may be what has ended: asking shows it.
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      timer = setTimeout(open, REOPEN_MS);
    });
  };
  open();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    refresher.stop();
    source?.close();
  };
}

/** Keeps what is shown up to date while somebody is signed in; false while the connection is lost. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isHeld, setHeld] = useState(true);
  const place = useRef({ cursor: '' });
  const isExpired = useSessionExpired();
  useEffect(() => {
    if (isExpired) return;
    let saying: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(queries, place.current, (held) => {
      clearTimeout(saying);
      saying = setTimeout(() => setHeld(held), held ? 0 : SILENT_MS);
    });
    return () => {
      clearTimeout(saying);
      stop();
    };
  }, [queries, isExpired]);
  return isHeld;
}
