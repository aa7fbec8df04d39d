import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import type { Viewer } from '../../../domain/permissions';
import type { StoredPerson } from '../../../store/people';
import type { PersonCan, PersonView } from '../../contract/organisation';

function canDo(viewer: Viewer, person: StoredPerson): PersonCan[] {
  if (!canAnswerFor(viewer, person.paths)) return [];
  if (person.disabled) return ['change', 'enable'];
  const own: PersonCan[] = ['change'];
  if (person.id === viewer.person) return own;
  const leaves: PersonCan[] = person.posts.length > 0 ? ['handOver'] : [];
  return [...own, ...leaves, 'resetPassword', 'disable'];
}

/** Somebody as the reader may see them: accounts and acts are for those who answer for them. */
export function presentPerson(
  viewer: Viewer,
  person: StoredPerson,
  nameOf: ReadonlyMap<string, string>,
): PersonView {
  const can = canDo(viewer, person);
  const { id, name, disabled } = person;
  const posts = person.posts.map(({ office, role }) => ({
    office,
    role,
    officeName: nameOf.get(office) ?? '',
  }));
  return { id, name, disabled, posts, can, account: can.length > 0 ? person.account : null };
}
