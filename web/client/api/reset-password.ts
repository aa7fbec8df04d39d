import { useMutation } from '@tanstack/react-query';
import type { Person } from '../../../domain/person';
import { fillPath, paths } from '../../contract/paths';
import { ask } from './http';

/** Gives somebody a new password, shown this once; their sessions end. */
export function useResetPassword() {
  return useMutation({
    mutationFn: async (person: string) => {
      const path = fillPath(paths.personPassword, { person });
      return (await ask<{ person: Person; password: string }>(path, { method: 'POST' })).body;
    },
  });
}
