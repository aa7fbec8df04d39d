import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import type { SessionBody } from '../../contract/session';
import { read } from './http';
import { actFor, actingOffice } from './office';
import { RefusedError } from './refusals';
import { setSessionExpired } from './session-expiry';

async function session(signal?: AbortSignal): Promise<SessionBody | null> {
  if (localStorage.getItem(SEEN_AT) === null) return null;
  try {
    return await read<SessionBody>(paths.session, { signal });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (error.status === 401) return null;
    // The office chosen earlier in this browser is not one of this person's.
    if (error.body.code !== 'officeNotYours' || actingOffice() === null) throw error;
    actFor(null);
    return session(signal);
  }
}

const KEY = ['session'];
const SEEN_AT = 'luoshi.signed-in';

/** Remembers in this browser whether there is a session worth asking for. */
export function rememberSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) localStorage.setItem(SEEN_AT, '1');
  else localStorage.removeItem(SEEN_AT);
}

/** A session that ends leaves the page as it is: somebody may be writing in it. */
function keptSession(queries: QueryClient): SessionBody | null {
  const known = queries.getQueryData<SessionBody | null>(KEY) ?? null;
  setSessionExpired(known !== null);
  return known;
}

/** Who is signed in and for which office; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal, client }) => (await session(signal)) ?? keptSession(client),
  staleTime: Infinity,
});
