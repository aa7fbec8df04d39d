import { useRef } from 'react';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey } from './command';
import { mayBeSentAgain, RefusedError } from './refusals';

/** A command that is answered at once: how it is sent, what tells it from another, what it changes. */
export interface KeyedCommand<Input, Output> {
  send: (input: Input, key: string) => Promise<Output>;
  /** The same words, the same command. */
  sameAs: (input: Input) => unknown;
  stale: readonly QueryKey[];
}

/**
 * Does commands whose id stays the same until one is done or refused, so that pressing the button
 * again after a lost network does nothing twice.
 */
export function useKeyedCommand<Input, Output>(command: KeyedCommand<Input, Output>) {
  const { send, sameAs, stale } = command;
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const readAnew = () =>
    Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation({
    mutationFn: async (input: Input): Promise<Output> => {
      const name = JSON.stringify(sameAs(input));
      const key = keys.current.get(name) ?? newKey();
      keys.current.set(name, key);
      try {
        const done = await send(input, key);
        keys.current.delete(name);
        return done;
      } catch (error) {
        if (!mayBeSentAgain(error)) keys.current.delete(name);
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
