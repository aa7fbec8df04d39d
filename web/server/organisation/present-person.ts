import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { maskedMailAddress } from '../../../domain/mail-address';
import type { Viewer } from '../../../domain/permissions';
import type { StoredPerson } from '../../../store/people';
import type { PersonCan, PersonView } from '../../contract/organisation';

function canDo(viewer: Viewer, person: StoredPerson): PersonCan[] {
  if (!canAnswerFor(viewer, person.paths)) return [];
  if (person.disabled) return ['change', 'enable'];
  const own: PersonCan[] = ['change', 'mail'];
  if (person.id === viewer.person) return own;
  const leaves: PersonCan[] = person.posts.length > 0 ? ['handOver'] : [];
  return [...own, ...leaves, 'resetPassword', 'disable'];
}

/** What a person is shown with: names of offices, and addresses, by id. */
interface Shown {
  nameOf: ReadonlyMap<string, string>;
  mailOf: ReadonlyMap<string, string>;
}

/** Somebody as the reader may see them: accounts and acts are for those who answer for them. */
export function presentPerson(
  viewer: Viewer,
  person: StoredPerson,
  { nameOf, mailOf }: Shown,
): PersonView {
  const can = canDo(viewer, person);
  const { id, name, disabled } = person;
  const posts = person.posts.map(({ office, role }) => ({
    office,
    role,
    officeName: nameOf.get(office) ?? '',
  }));
  const address = mailOf.get(id);
  const mail = can.length > 0 && address !== undefined ? maskedMailAddress(address) : null;
  return { id, name, disabled, posts, can, mail, account: can.length > 0 ? person.account : null };
}
