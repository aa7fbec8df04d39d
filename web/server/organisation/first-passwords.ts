import type {
  OrganisationEffects,
  PersonEffect,
} from '../../../domain/directory/organisation-entry';
import { issuePasswords } from '../../../store/people';
import { generatePassword, hashGenerated } from '../password';
import type { WebDeps } from '../web-deps';
import type { CommittedAct, FirstPasswords } from './committed-act';

/** Somebody whom an act has added, with a password to sign in with. */
export interface FirstPassword {
  person: PersonEffect;
  password: string;
}

function addedBy({ people }: OrganisationEffects): PersonEffect[] {
  return people.filter(({ isNew }) => isNew);
}

/** A password for everybody whom an act adds. */
export function generatedFor(effects: OrganisationEffects): FirstPasswords {
  return new Map(addedBy(effects).map(({ id }) => [id, generatePassword()]));
}

/** What is stored of them. */
export async function hashesOf(passwords: FirstPasswords): Promise<Map<string, string>> {
  const hashed = [...passwords].map(async ([person, password]) => {
    return [person, await hashGenerated(password)] as const;
  });
  return new Map(await Promise.all(hashed));
}

/**
 * The first passwords of everybody whom an act has added. When its answer was lost and the command
 * comes again, they get new ones: the old ones are kept nowhere.
 */
export async function firstPasswords(
  { connection }: Pick<WebDeps, 'connection'>,
  { entry: { effects }, passwords: known }: CommittedAct,
): Promise<FirstPassword[]> {
  const isKnown = addedBy(effects).every(({ id }) => known.has(id));
  const passwords = isKnown ? known : generatedFor(effects);
  if (!isKnown) {
    const hashes = await hashesOf(passwords);
    const issued = [...hashes].map(([person, passwordHash]) => ({ person, passwordHash }));
    await issuePasswords(connection, issued);
  }
  return addedBy(effects).map((person) => ({ person, password: passwords.get(person.id) ?? '' }));
}
