import { POST_ROLES } from '../person';
import { rungOffsetShape, workingHoursShape } from '../rung-offset-shape';
import {
  byMember,
  finite,
  listOf,
  objectOf,
  oneOf,
  optional,
  text,
  truth,
  variantOf,
} from '../shape';
import type { Shape } from '../shape';
import { TIERS, UNIT_CLASSES } from '../unit';
import {
  CHASE_TELLS,
  EMPTY_RULES,
  ROUTE_MODES,
  type ApprovalRung,
  type ApproverRule,
  type Route,
  type RouteBranch,
  type RouteChase,
  type RouteCondition,
  type RouteFork,
  type RouteNode,
  type RoutePart,
  type VoteNeed,
} from './route';

type Kind<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;

const role = oneOf(POST_ROLES);

const approver: Shape<ApproverRule> = variantOf<ApproverRule>({
  person: objectOf<Kind<ApproverRule, 'person'>>({
    ...{ kind: oneOf(['person']), person: text, office: text },
  }),
  post: objectOf<Kind<ApproverRule, 'post'>>({ kind: oneOf(['post']), office: text, role }),
  superior: objectOf<Kind<ApproverRule, 'superior'>>({ kind: oneOf(['superior']), role }),
  itemLead: objectOf<Kind<ApproverRule, 'itemLead'>>({
    ...{ kind: oneOf(['itemLead']), role, item: optional(finite) },
  }),
  chosen: objectOf<Kind<ApproverRule, 'chosen'>>({ kind: oneOf(['chosen']) }),
});

const condition: Shape<RouteCondition> = variantOf<RouteCondition>({
  number: objectOf<Kind<RouteCondition, 'number'>>({
    ...{ kind: oneOf(['number']), field: text },
    ...{ atLeast: optional(finite), atMost: optional(finite) },
  }),
  word: objectOf<Kind<RouteCondition, 'word'>>({
    ...{ kind: oneOf(['word']), field: text, oneOf: listOf(text) },
  }),
  unitClass: objectOf<Kind<RouteCondition, 'unitClass'>>({
    ...{ kind: oneOf(['unitClass']), oneOf: listOf(oneOf(UNIT_CLASSES)) },
  }),
  tier: objectOf<Kind<RouteCondition, 'tier'>>({
    ...{ kind: oneOf(['tier']), oneOf: listOf(oneOf(TIERS)) },
  }),
});

const need: Shape<VoteNeed> = byMember(
  ['count', objectOf<Extract<VoteNeed, { count: number }>>({ count: finite })],
  ['percent', objectOf<Extract<VoteNeed, { percent: number }>>({ percent: finite })],
);

const node: Shape<RouteNode> = objectOf<RouteNode>({
  ...{ kind: oneOf(['node']), id: text, title: text, mode: oneOf(ROUTE_MODES) },
  ...{ need: optional(need), approvers: listOf(approver), when: optional(listOf(condition)) },
  ...{ ifEmpty: optional(oneOf(EMPTY_RULES)), copies: optional(listOf(approver)) },
  ...{ advisory: optional(truth), item: optional(finite) },
});

const branch: Shape<RouteBranch> = objectOf<RouteBranch>({
  ...{ id: text, title: text, when: optional(listOf(condition)), nodes: listOf(node) },
});

const chase: Shape<RouteChase> = objectOf<RouteChase>({
  hours: optional(workingHoursShape),
  rungs: listOf(objectOf<ApprovalRung>({ offset: rungOffsetShape, tell: oneOf(CHASE_TELLS) })),
});

/** The shape of a route as it comes from outside. */
export const routeShape: Shape<Route> = objectOf<Route>({
  parts: listOf(
    variantOf<RoutePart>({
      node,
      fork: objectOf<RouteFork>({
        ...{ kind: oneOf(['fork']), id: text, title: text, branches: listOf(branch) },
      }),
    }),
  ),
  chase: optional(chase),
});
