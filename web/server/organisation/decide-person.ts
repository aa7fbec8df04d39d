import { randomUUID } from 'node:crypto';
import type { OrganisationAct } from '../../../domain/directory/organisation-entry';
import { isSamePosts, sortedPosts } from '../../../domain/directory/plan-people';
import { canAdminister, type Viewer } from '../../../domain/permissions';
import type { Person, Post } from '../../../domain/person';
import { refuse } from '../../../domain/refusal';
import type { Connection } from '../../../store/connection';
import { findPersonByAccount, type StoredPerson } from '../../../store/people';
import { RefusalError, WebRefusalError } from '../refusal-error';
import { chargeOf } from './charge-of';
import type { DecidedAct, DirectoryNow } from './commit-entry';
import { pathsOfPosts, personEffect } from './unit-effects';

/** Who asks, and the directory as it stands. */
interface Asking {
  now: DirectoryNow;
  viewer: Viewer;
}

/** @throws RefusalError unless every post lies within what the administrator answers for */
function requirePosts({ now, viewer }: Asking, posts: readonly Post[]): void {
  for (const { office } of posts) {
    const unit = now.units.find(({ id }) => id === office);
    if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: office }));
    if (!canAdminister(viewer, unit.path)) throw new RefusalError(refuse('notPermitted'));
  }
}

function officesOf(...posts: readonly (readonly Post[])[]): string[] {
  return [...new Set(posts.flat().map(({ office }) => office))];
}

/** Adds a person with an account nobody has. @throws RefusalError, WebRefusalError accountTaken */
export async function decideAddPerson(
  connection: Connection,
  { now, viewer }: Asking,
  body: Pick<Person, 'account' | 'name' | 'posts'>,
): Promise<DecidedAct> {
  requirePosts({ now, viewer }, body.posts);
  if (await findPersonByAccount(connection, body.account)) {
    throw new WebRefusalError('accountTaken');
  }
  const { account, name } = body;
  const posts = sortedPosts(body.posts);
  const paths = pathsOfPosts(posts, now.rules);
  const fresh = { disabled: false, isNew: true, ends: false };
  return {
    act: 'person.added',
    units: officesOf(posts),
    summary: { name },
    effects: { units: [], people: [{ id: randomUUID(), name, account, posts, paths, ...fresh }] },
  };
}

/** What an administrator changes of a person. */
export interface PersonChange {
  name?: string;
  posts?: Post[];
  disabled?: boolean;
}

function actOf(person: StoredPerson, { disabled }: PersonChange): OrganisationAct {
  if (disabled === undefined || disabled === person.disabled) return 'person.changed';
  return disabled ? 'person.disabled' : 'person.enabled';
}

/** Whoever closes their own account, or gives their own post away, could lock everybody out. */
function requireOwnPost({ viewer }: Asking, person: StoredPerson, change: PersonChange): void {
  if (person.id !== viewer.person) return;
  const keeps = (change.posts ?? person.posts).some(
    ({ office, role }) => office === viewer.office && role === 'administrator',
  );
  if (change.disabled || !keeps) throw new RefusalError(refuse('ownAdministration'));
}

/** Changes name or posts, closes or opens an account; null where nothing would be different. */
export async function decideChangePerson(
  connection: Connection,
  { now, viewer }: Asking,
  { id, change }: { id: string; change: PersonChange },
): Promise<DecidedAct | null> {
  const person = await chargeOf({ connection }, viewer, id);
  if (change.posts) requirePosts({ now, viewer }, change.posts);
  requireOwnPost({ now, viewer }, person, change);
  const posts = change.posts ? sortedPosts(change.posts) : person.posts;
  const name = change.name ?? person.name;
  const disabled = change.disabled ?? person.disabled;
  const isSame =
    name === person.name && disabled === person.disabled && isSamePosts(posts, person.posts);
  if (isSame) return null;
  const paths = change.posts ? pathsOfPosts(posts, now.rules) : person.paths;
  const ends = disabled && !person.disabled;
  const act = actOf(person, change);
  return {
    act,
    units: officesOf(posts, person.posts),
    summary: { name, before: person.name },
    effects: {
      units: [],
      people: [{ ...personEffect(person), name, posts, paths, disabled, ends }],
    },
  };
}
