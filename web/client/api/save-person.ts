import type { Person, Post } from '../../../domain/person';
import { fillPath, paths } from '../../contract/paths';
import { ask } from './http';
import { useDirectoryCommand } from './use-directory-command';

/** Somebody to be added, or what is to be different of somebody who is there. */
export type PersonToSave =
  | { add: { account: string; name: string; posts: Post[] } }
  | { person: string; change: { name?: string; posts?: Post[]; disabled?: boolean } };

/** Somebody as saved; the first password only of somebody new. */
interface SavedPerson {
  person: Person;
  password: string | null;
}

async function save(input: PersonToSave, key: string): Promise<SavedPerson> {
  if ('add' in input) {
    const asked = { method: 'POST', body: input.add, key } as const;
    return (await ask<SavedPerson>(paths.people, asked)).body;
  }
  const path = fillPath(paths.person, { person: input.person });
  const { body } = await ask<Person>(path, { method: 'PATCH', body: input.change, key });
  return { person: body, password: null };
}

/** Adds or changes somebody, closes or opens an account. */
export function useSavePerson() {
  return useDirectoryCommand({ send: save, sameAs: (input: PersonToSave) => input });
}
