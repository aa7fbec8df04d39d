import { useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ChangeRow } from '../../contract/events';
import { paths } from '../../contract/paths';
import { sessionQuery } from './get-session';
import { withOffice } from './office';
import { useSessionExpired } from './session-expiry';

const REOPEN_MS = 3_000;
/** A reconnect shorter than this is not worth a word. */
const SILENT_MS = 1_500;

function refreshAll(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'form-version' });
}

function refresh(queries: QueryClient, { campaign, office, unit }: ChangeRow): void {
  void queries.invalidateQueries({ queryKey: ['tasks'] });
  const about = unit === null ? [campaign, office] : [campaign, office, unit];
  void queries.invalidateQueries({ queryKey: ['task', ...about] });
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

  const open = () => {
    const from = place.cursor === '' ? '' : `?cursor=${place.cursor}`;
    source = new EventSource(withOffice(`${paths.events}${from}`));
    source.addEventListener('ready', (event) => {
      if (place.cursor === '') place.cursor = event.lastEventId;
      onHeld(true);
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      place.cursor = event.lastEventId;
      refresh(queries, JSON.parse(event.data) as ChangeRow);
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
    source?.close();
  };
}

/** Keeps what is shown up to date while somebody is signed in; false while the connection is lost. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  const place = useRef({ cursor: '' });
  const isExpired = useSessionExpired();
  useEffect(() => {
    if (isExpired) return;
    let saying: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(queries, place.current, (isHeld) => {
      clearTimeout(saying);
      saying = setTimeout(() => setLive(isHeld), isHeld ? 0 : SILENT_MS);
    });
    return () => {
      clearTimeout(saying);
      stop();
    };
  }, [queries, isExpired]);
  return isLive;
}
