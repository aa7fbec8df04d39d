import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from './get-session';
import { LiveConnection } from './live-connection';
import { tellNews } from './news';
import { isLive } from './query-keys';
import { Refresher } from './refresher';
import { useSessionExpired } from './session-expiry';

/** A reconnect shorter than this is not worth a word. */
const SILENT_MS = 1_500;

/** Keeps what is shown up to date while somebody is signed in; false while the connection is lost. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isHeld, setHeld] = useState(true);
  const place = useRef({ cursor: '' });
  const isExpired = useSessionExpired();
  useEffect(() => {
    if (isExpired) return;
    let saying: ReturnType<typeof setTimeout> | undefined;
    const refresher = new Refresher(queries);
    const connection = new LiveConnection(
      {
        onChange: (row, now) => {
          refresher.note(row);
          tellNews(row, now);
        },
        onMissed: () =>
          void queries.invalidateQueries({ predicate: ({ queryKey }) => isLive(queryKey) }),
        onHeld: (held) => {
          clearTimeout(saying);
          saying = setTimeout(() => setHeld(held), held ? 0 : SILENT_MS);
        },
        onBroken: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      },
      place.current,
    );
    return () => {
      clearTimeout(saying);
      refresher.stop();
      connection.close();
    };
  }, [queries, isExpired]);
  return isHeld;
}
