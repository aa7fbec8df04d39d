import { useRef } from 'react';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { ActDone } from '../../contract/acts';
import { newKey, sendCommand } from './command';
import { isAbout } from './query-keys';
import { mayBeSentAgain, RefusedError } from './refusals';

/** Where the acts of a page go. */
export interface ActTarget {
  /** The address that the act's name is added to. */
  path: string;
  /** The stream they are journalled in. */
  stream: string;
  campaign: string;
  office: string;
}

/** Sends acts of one kind, and tells what became of the last. */
export type Sender<Asked> = UseMutationResult<ActDone, Error, Asked>;

/** An act with its body, as a page sends it. */
interface NamedAct {
  act: string;
  body: unknown;
}

/**
 * Does acts on one target. The command id of an act stays the same until it is done or refused, so
 * that pressing the button again after a lost network does nothing twice. What the page shows is
 * read anew before the mutation counts as done.
 */
export function useAct<Act extends NamedAct>({ path, stream, campaign, office }: ActTarget) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const readAnew = (): Promise<void> =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => isAbout(queryKey, { campaign, office, unit: null }),
    });
  return useMutation({
    mutationFn: async ({ act, body }: Act): Promise<ActDone> => {
      const sameAs = JSON.stringify([path, act, body]);
      const key = keys.current.get(sameAs) ?? newKey();
      keys.current.set(sameAs, key);
      try {
        const done = await sendCommand({ path: `${path}/${act}`, stream, body, key });
        keys.current.delete(sameAs);
        return done;
      } catch (error) {
        if (!mayBeSentAgain(error)) keys.current.delete(sameAs);
        throw error;
      }
    },
    onSuccess: readAnew,
    onError: (error) => {
      // Refused because things have moved on: the sentence comes at once, what is shown follows.
      if (error instanceof RefusedError && error.status === 409) void readAnew();
    },
  });
}
