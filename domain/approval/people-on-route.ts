import { REVIEWING_ROLES } from '../permissions';
import type { Person } from '../person';
import type { Approver, ChosenApprovers } from './approval';
import type { ApprovalFacts } from './approval-facts';
import { holdersOf, resolveApprovers, type ApproverSources } from './resolve-approvers';
import type { ApproverRule, Route } from './route';
import { placedNodes } from './route-order';

/** The offices a route of one unit's submission has to do with. */
export interface OfficesOnRoute extends Omit<ApproverSources, 'people' | 'chosen'> {
  issuer: string;
  sponsor: string;
  unit: string;
}

/** What the people of a route are told apart by: whom there is, and whom the submitter named. */
export interface PeopleAround extends OfficesOnRoute {
  route: Route;
  people: readonly Person[];
  chosen: ChosenApprovers;
}

/** What follows of the facts of an approval from the people there are. */
export type PeopleOnRoute = Pick<
  ApprovalFacts,
  'barred' | 'candidates' | 'copies' | 'fallback' | 'keepers' | 'posts' | 'choosable'
>;

function rulesOf(route: Route): ApproverRule[] {
  return placedNodes(route).flatMap(({ node }) => [...node.approvers, ...(node.copies ?? [])]);
}

/** Whether somebody is asked as the lead of an item that is named. */
export function asksItemLeads(route: Route): boolean {
  return rulesOf(route).some((rule) => rule.kind === 'itemLead' && rule.item !== undefined);
}

/** Offices whose people have a part in a route, or may not have one. */
export function officesAround(route: Route, offices: OfficesOnRoute): string[] {
  const { issuer, sponsor, unit, superior, itemLead, itemLeads } = offices;
  const named = rulesOf(route).flatMap((rule) =>
    rule.kind === 'person' || rule.kind === 'post' ? [rule.office] : [],
  );
  const all = [issuer, sponsor, unit, superior, itemLead, ...itemLeads.values(), ...named];
  return [...new Set(all.filter((one) => one !== null))];
}

function namedBy(around: PeopleAround, kind: 'approvers' | 'copies') {
  const { route, chosen, ...sources } = around;
  return Object.fromEntries(
    placedNodes(route).map(({ node }) => {
      const known = { ...sources, chosen: chosen[node.id] ?? [] };
      return [node.id, resolveApprovers(node[kind] ?? [], known)];
    }),
  );
}

/** Leaders in charge above the unit: of the issuer first, of the office above it otherwise. */
function fallbackOf({ people, superior, issuer }: PeopleAround): Approver[] {
  const own = holdersOf(people, issuer, 'leaderInCharge');
  return own.length > 0 || !superior ? own : holdersOf(people, superior, 'leaderInCharge');
}

function keepersOf({ people, issuer, sponsor }: PeopleAround): string[] {
  const all = [issuer, sponsor].flatMap((office) =>
    REVIEWING_ROLES.flatMap((role) => holdersOf(people, office, role)),
  );
  return [...new Set(all.map(({ person }) => person))];
}

/** Nobody with a post in a unit decides on what it hands in. */
function peopleOf({ people, unit }: PeopleAround): string[] {
  const own = people.filter(({ posts }) => posts.some(({ office }) => office === unit));
  return own.map(({ id }) => id);
}

/** Who decides, who may not, who is told, may be chosen or keeps a route moving, as posts stand now. */
export function peopleOnRoute(around: PeopleAround): PeopleOnRoute {
  const { people, issuer, sponsor, superior } = around;
  return {
    barred: peopleOf(around),
    ...{ candidates: namedBy(around, 'approvers'), copies: namedBy(around, 'copies') },
    ...{ fallback: fallbackOf(around), keepers: keepersOf(around) },
    choosable: [issuer, sponsor, ...(superior === null ? [] : [superior])],
    posts: Object.fromEntries(
      people
        .filter(({ disabled }) => !disabled)
        .map(({ id, posts }) => [id, posts.map(({ office }) => office)]),
    ),
  };
}
