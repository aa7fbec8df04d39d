import { useMutation } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import type { SessionBody } from '../../contract/session';
import { rememberSignedIn } from './get-session';
import { ask } from './http';

/** Signs in; a refusal carries the server's sentence (wrong password, too many attempts). */
export function useSignIn(onDone: (session: SessionBody) => void) {
  return useMutation({
    mutationFn: async (body: { account: string; password: string }) =>
      (await ask<SessionBody>(paths.session, { method: 'POST', body })).body,
    onSuccess: (session) => {
      rememberSignedIn(true);
      onDone(session);
    },
  });
}
