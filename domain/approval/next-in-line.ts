import type { Person, PostRole } from '../person';
import type { Approver } from './approval';
import { holdersOf } from './resolve-approvers';

/** Who there is above somebody who is asked. */
export interface LineAbove {
  people: readonly Person[];
  /** Office directly above theirs; null at the top. */
  superior: string | null;
  /** People who may not decide on it: they are not told of their own submission either. */
  barred: readonly string[];
}

function holds(people: readonly Person[], { person, office }: Approver, role: PostRole): boolean {
  return people.some(({ id, posts }) => {
    return id === person && posts.some((post) => post.office === office && post.role === role);
  });
}

/**
 * Whoever answers for somebody who does not answer: the head of their office, above a head the leader in
 * charge, above a leader the leaders of the office above. Where a step of this line is empty, the next.
 */
export function nextInLine(asked: Approver, { people, superior, barred }: LineAbove): Approver[] {
  const isLeader = holds(people, asked, 'leaderInCharge');
  const isHead = holds(people, asked, 'departmentHead');
  const steps: Approver[][] = [
    isLeader || isHead ? [] : holdersOf(people, asked.office, 'departmentHead'),
    isLeader ? [] : holdersOf(people, asked.office, 'leaderInCharge'),
    superior === null ? [] : holdersOf(people, superior, 'leaderInCharge'),
    superior === null ? [] : holdersOf(people, superior, 'departmentHead'),
  ];
  const isOther = ({ person }: Approver): boolean =>
    person !== asked.person && !barred.includes(person);
  return steps.map((step) => step.filter(isOther)).find((step) => step.length > 0) ?? [];
}
