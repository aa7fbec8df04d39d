import { canHandIn } from '../permissions';
import type { Person, Post } from '../person';
import { refuse, type Refusal } from '../refusal';
import { sortedPosts } from './plan-people';

/** One post of whoever leaves and who takes it; null: nobody. */
export interface HandedPost extends Post {
  to: string | null;
}

/** An office that somebody leaves, as far as the rules ask. */
export interface LeftOffice {
  office: string;
  name: string;
  /** What the office still owes. */
  open: number;
  /** Everybody with a post in it who can sign in, whoever leaves included. */
  staff: Person[];
}

/** What a hand-over is decided on. */
export interface HandOver {
  leaver: Person;
  posts: readonly HandedPost[];
  /** Who takes the approvals that wait for the leaver by name; null: nobody. */
  approvalsTo: string | null;
  /** Those named as successors, as far as they are known. */
  successors: readonly Person[];
  offices: readonly LeftOffice[];
  /** Whoever asks. */
  by: string;
  /** True once told that an office stays behind with duties and nobody to do them. */
  isConfirmed: boolean;
}

/** The posts of one person as they are to become. */
export interface PersonPosts {
  person: Person;
  posts: Post[];
}

function successorRefusal({ posts, approvalsTo, leaver, successors }: HandOver): Refusal | null {
  for (const to of [...posts.map((post) => post.to), approvalsTo]) {
    if (to === null) continue;
    if (to === leaver.id) return refuse('successorSame', { name: leaver.name });
    const successor = successors.find(({ id }) => id === to);
    if (!successor) return refuse('successorUnknown');
    if (successor.disabled) return refuse('successorDisabled', { name: successor.name });
  }
  return null;
}

/** Whether anybody is left in an office who can hand in what it owes. */
function isManned({ office, staff }: LeftOffice, { leaver, posts }: HandOver): boolean {
  const given = posts.filter((post) => post.office === office && post.to !== null);
  const remaining = staff.filter(({ id, disabled }) => id !== leaver.id && !disabled);
  const roles = remaining.flatMap((person) =>
    person.posts.filter((post) => post.office === office).map(({ role }) => role),
  );
  return canHandIn([...roles, ...given.map(({ role }) => role)]);
}

function isSamePost(a: Post, b: Post): boolean {
  return a.office === b.office && a.role === b.role;
}

/**
 * Decides a hand-over: every post goes to its successor, the account of whoever leaves is closed.
 * A post nobody is named for ends.
 * @returns everybody whose posts change, the leaver first, or why not
 */
export function decideHandOver(asked: HandOver): PersonPosts[] | Refusal {
  const { leaver, successors } = asked;
  if (leaver.id === asked.by) return refuse('ownAdministration');
  if (leaver.disabled || leaver.posts.length === 0) {
    return refuse('leaverWithoutPosts', { name: leaver.name });
  }
  const refusal = successorRefusal(asked);
  if (refusal) return refusal;
  const posts = asked.posts.filter((post) => leaver.posts.some((held) => isSamePost(held, post)));
  const empty = asked.offices.find((one) => one.open > 0 && !isManned(one, { ...asked, posts }));
  if (empty && !asked.isConfirmed) {
    return refuse('officeLeftEmpty', { office: empty.name, open: empty.open });
  }
  const taking = successors.map((person) => {
    const taken = posts.filter(({ to }) => to === person.id);
    return { person, posts: sortedPosts([...person.posts, ...taken]) };
  });
  const changed = taking.filter(({ person, posts: next }) => next.length > person.posts.length);
  return [{ person: leaver, posts: [] }, ...changed];
}
