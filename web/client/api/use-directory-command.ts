import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey } from './command';
import { mayBeSentAgain } from './refusals';

/** A command upon the directory: how it is sent, and what tells it from another. */
interface DirectoryCommand<Input, Output> {
  send: (input: Input, key: string) => Promise<Output>;
  /** The same words, the same command. */
  sameAs: (input: Input) => unknown;
}

/**
 * Does commands upon units and people. The command id of one stays the same until it is done or
 * refused, so that pressing the button again after a lost network does nothing twice.
 */
export function useDirectoryCommand<Input, Output>({
  send,
  sameAs,
}: DirectoryCommand<Input, Output>) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
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
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['organisation'] }),
        queries.invalidateQueries({ queryKey: ['units'] }),
      ]),
  });
}
