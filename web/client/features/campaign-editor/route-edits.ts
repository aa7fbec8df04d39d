import {
  type ApproverRule,
  type Route,
  type RouteMode,
  type RouteNode,
} from '../../../../domain/approval/route';
import { patched } from './edits';
import { freshId } from './new-parts';

/** How an office names those who decide. */
export const RULES_OFFERED = ['post', 'superior', 'itemLead'] as const;
export type RuleOffered = (typeof RULES_OFFERED)[number];

/** Every id a route has given, whatever carries it: they are unique in the whole of it. */
function idsOf({ parts }: Route): { id: string }[] {
  return parts.flatMap((part) =>
    part.kind === 'node'
      ? [part]
      : [part, ...part.branches.flatMap((branch) => [branch, ...branch.nodes])],
  );
}

/** A route with one more node at its end, decided by the head of an office. */
export function withNewNode(route: Route, title: string, office: string): Route {
  const node: RouteNode = {
    kind: 'node',
    id: freshId('node', idsOf(route)),
    title,
    mode: 'any',
    approvers: [{ kind: 'post', office, role: 'departmentHead' }],
  };
  return { parts: [...route.parts, node] };
}

/** A node decided in another mode; only a vote says how many voices it needs. */
export function withMode(node: RouteNode, mode: RouteMode): RouteNode {
  const need = mode === 'vote' ? (node.need ?? { count: 2 }) : undefined;
  return patched(node, { mode, need });
}

/** A rule of another kind; the post is kept where both kinds have one. */
export function ruleOf(kind: RuleOffered, before: ApproverRule, office: string): ApproverRule {
  const role = 'role' in before ? before.role : 'departmentHead';
  return kind === 'post'
    ? { kind, office: 'office' in before ? before.office : office, role }
    : { kind, role };
}

/** The list of a step's route; an empty route is none, so that the sponsor's one word holds again. */
export function routeOf(parts: Route['parts']): Route | undefined {
  return parts.length > 0 ? { parts } : undefined;
}
