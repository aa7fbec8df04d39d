import { useMutation } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import { rememberSignedIn } from './get-session';
import { ask } from './http';

/** Ends the session. */
export function useSignOut(onDone: () => void) {
  return useMutation({
    mutationFn: () => ask(paths.session, { method: 'DELETE' }),
    onSuccess: () => {
      rememberSignedIn(false);
      onDone();
    },
  });
}
