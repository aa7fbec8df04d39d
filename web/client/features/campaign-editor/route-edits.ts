import type {
  ApproverRule,
  Route,
  RouteBranch,
  RouteCondition,
  RouteFork,
  RouteMode,
  RouteNode,
} from '../../../../domain/approval/route';
import { patched } from './edits';
import { freshId } from './new-parts';

/** Every id a route has given, whatever carries it: they are unique in the whole of it. */
function idsOf({ parts }: Route): { id: string }[] {
  return parts.flatMap((part) =>
    part.kind === 'node'
      ? [part]
      : [part, ...part.branches.flatMap((branch) => [branch, ...branch.nodes])],
  );
}

/** A node that the head of an office decides, with an id no other part of the route has. */
export function newNode(route: Route, title: string, office: string): RouteNode {
  return {
    kind: 'node',
    id: freshId('node', idsOf(route)),
    title,
    mode: 'any',
    approvers: [{ kind: 'post', office, role: 'departmentHead' }],
  };
}

/** A route with one more node at its end. */
export function withNewNode(route: Route, title: string, office: string): Route {
  return { ...route, parts: [...route.parts, newNode(route, title, office)] };
}

/** A branch of one node. */
export function newBranch(
  route: Route,
  titles: { branch: string; node: string },
  office: string,
): RouteBranch {
  const id = freshId('branch', idsOf(route));
  return { id, title: titles.branch, nodes: [newNode(route, titles.node, office)] };
}

/** A route with two branches side by side at its end. */
export function withNewFork(
  route: Route,
  titles: { fork: string; branches: [string, string]; node: string },
  office: string,
): Route {
  const fork: RouteFork = {
    ...{ kind: 'fork', id: freshId('fork', idsOf(route)), title: titles.fork, branches: [] },
  };
  let grown: Route = { ...route, parts: [...route.parts, fork] };
  for (const branch of titles.branches) {
    const parts = grown.parts.map((part) =>
      part.kind === 'fork' && part.id === fork.id
        ? {
            ...part,
            branches: [...part.branches, newBranch(grown, { branch, node: titles.node }, office)],
          }
        : part,
    );
    grown = { ...grown, parts };
  }
  return grown;
}

/** A node decided in another mode; only a vote says how many voices it needs. */
export function withMode(node: RouteNode, mode: RouteMode): RouteNode {
  const need = mode === 'vote' ? (node.need ?? { count: 2 }) : undefined;
  return patched(node, { mode, need });
}

/** A rule of another kind; the office and the post are kept where both kinds have one. */
export function ruleOf(
  kind: ApproverRule['kind'],
  before: ApproverRule,
  sponsor: string,
): ApproverRule {
  const role = 'role' in before ? before.role : 'departmentHead';
  const office = 'office' in before ? before.office : sponsor;
  switch (kind) {
    case 'post':
      return { kind, office, role };
    case 'person':
      return { kind, office, person: 'person' in before ? before.person : '' };
    case 'superior':
    case 'itemLead':
      return { kind, role };
    case 'chosen':
      return { kind };
  }
}

/** A condition of a kind that nothing has been said of yet. */
export function conditionOf(kind: RouteCondition['kind']): RouteCondition {
  switch (kind) {
    case 'number':
      return { kind, field: '' };
    case 'word':
      return { kind, field: '', oneOf: [] };
    case 'unitClass':
    case 'tier':
      return { kind, oneOf: [] };
  }
}

/** The route with other parts; an empty route is none, so that the sponsor's one word holds again. */
export function routeOf(route: Route | undefined, parts: Route['parts']): Route | undefined {
  return parts.length > 0 ? { ...route, parts } : undefined;
}
