import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import type { ActDone, PersonalUnitAct, UnitActBody } from '../../contract/acts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { newKey, sendCommand } from './command';
import { mayBeSentAgain } from './refusals';

/** One act of or upon a participant, with its body. */
export type TaskAct = {
  [Act in PersonalUnitAct]: { act: Act; body: UnitActBody[Act] };
}[PersonalUnitAct];

/**
 * Does acts on one task. The command id of an act stays the same until it is done or refused, so
 * that pressing the button again after a lost network does nothing twice. What the page shows is
 * read anew before the mutation counts as done.
 */
export function useTaskAct(ref: UnitTaskRef) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ act, body }: TaskAct): Promise<ActDone> => {
      const sameAs = JSON.stringify([act, body]);
      const key = keys.current.get(sameAs) ?? newKey();
      keys.current.set(sameAs, key);
      const path = `${fillPath(workPaths.taskAct, { ...ref })}/${act}`;
      try {
        const done = await sendCommand({ path, stream: unitStream(ref), body, key });
        keys.current.delete(sameAs);
        return done;
      } catch (error) {
        if (!mayBeSentAgain(error)) keys.current.delete(sameAs);
        throw error;
      }
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['task', ref.campaign, ref.office, ref.unit] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}
