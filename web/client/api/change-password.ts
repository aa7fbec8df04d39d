import { useMutation } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import { ask } from './http';

/** Changes the own password; sessions elsewhere end. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      ask(paths.sessionPassword, { method: 'PUT', body }),
  });
}
