import type { Person, PostRole } from '../person';
import type { Approver } from './approval';
import type { ApproverRule } from './route';

/** What rules are resolved against, as it stands now. */
export interface ApproverSources {
  people: readonly Person[];
  /** Office directly above the unit; null at the top. */
  superior: string | null;
  /** First-named lead of the item; null where the duty belongs to none. */
  itemLead: string | null;
  /** First-named leads by the number of their item. */
  itemLeads: ReadonlyMap<number, string>;
  /** Whom the submitter named. */
  chosen: readonly Approver[];
}

/** People with a post in an office, in the order of the directory. */
export function holdersOf(people: readonly Person[], office: string, role: PostRole): Approver[] {
  return people
    .filter(({ disabled, posts }) => {
      return !disabled && posts.some((post) => post.office === office && post.role === role);
    })
    .map(({ id }) => ({ person: id, office }));
}

function isThere({ people }: ApproverSources, { person, office }: Approver): boolean {
  return people.some(({ id, disabled, posts }) => {
    return id === person && !disabled && posts.some((post) => post.office === office);
  });
}

function named(rule: ApproverRule, sources: ApproverSources): Approver[] {
  switch (rule.kind) {
    case 'person': {
      const one = { person: rule.person, office: rule.office };
      return isThere(sources, one) ? [one] : [];
    }
    case 'post':
      return holdersOf(sources.people, rule.office, rule.role);
    case 'superior':
      return sources.superior ? holdersOf(sources.people, sources.superior, rule.role) : [];
    case 'itemLead': {
      const { item, role } = rule;
      const lead = item === undefined ? sources.itemLead : sources.itemLeads.get(item);
      return lead ? holdersOf(sources.people, lead, role) : [];
    }
    case 'chosen':
      return sources.chosen.filter((one) => isThere(sources, one));
  }
}

/** The people whom the rules of a node name now, each once, in the order of the rules. */
export function resolveApprovers(
  rules: readonly ApproverRule[],
  sources: ApproverSources,
): Approver[] {
  const all = rules.flatMap((rule) => named(rule, sources));
  return all.filter(({ person }, i) => all.findIndex((one) => one.person === person) === i);
}
