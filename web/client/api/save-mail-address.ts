import { useMutation } from '@tanstack/react-query';
import { fillPath, paths } from '../../contract/paths';
import { ask } from './http';

/** Notes where somebody's mail goes; an empty address: nowhere. */
export function useSaveMailAddress() {
  return useMutation({
    mutationFn: ({ person, address }: { person: string; address: string }) =>
      ask(fillPath(paths.personMail, { person }), { method: 'PUT', body: { address } }),
  });
}
