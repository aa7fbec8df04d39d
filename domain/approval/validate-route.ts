import type { StepKind } from '../campaign-file';
import { fault, type Fault } from '../fault';
import type { Directory } from '../unit';
import { isPlainId, rangeFaults } from '../validate-ids';
import { validateLadder } from '../validate-ladder';
import type {
  ApproverRule,
  Route,
  RouteBranch,
  RouteChase,
  RouteCondition,
  RouteNode,
} from './route';

/** What a route is checked against. */
export interface RouteSurroundings {
  /** Where the route stands in its file, like `steps[2].route`. */
  path: string;
  /** What the step asks for: only the progress of an item has a lead department. */
  kind: StepKind;
  directory: Directory;
  /** Numbers of the items that have a lead. */
  led: readonly number[];
}

const MOST_NODES = 40;

function conditionFaults(path: string, condition: RouteCondition): Fault[] {
  if (condition.kind !== 'number') {
    return condition.oneOf.length === 0 ? [fault(`${path}.oneOf`, 'conditionWithoutValue')] : [];
  }
  const { atLeast, atMost } = condition;
  if (atLeast === undefined && atMost === undefined) {
    return [fault(path, 'conditionWithoutValue')];
  }
  const isCrossed = (atLeast ?? -Infinity) > (atMost ?? Infinity);
  return isCrossed
    ? [fault(path, 'boundsCrossed', { atLeast: atLeast ?? 0, atMost: atMost ?? 0 })]
    : [];
}

function approverFaults(path: string, rule: ApproverRule, around: RouteSurroundings): Fault[] {
  switch (rule.kind) {
    case 'person':
    case 'post':
      return around.directory.some(({ id }) => id === rule.office)
        ? []
        : [fault(`${path}.office`, 'unknownUnit', { words: rule.office })];
    case 'itemLead':
      return (rule.item === undefined ? around.kind === 'progress' : around.led.includes(rule.item))
        ? []
        : [fault(path, 'itemLeadWithoutItem')];
    case 'superior':
    case 'chosen':
      return [];
  }
}

function needFaults(path: string, { mode, need, title }: RouteNode): Fault[] {
  if (mode !== 'vote') return need ? [fault(`${path}.need`, 'needWithoutVote')] : [];
  if (!need) return [fault(path, 'voteWithoutNeed', { title })];
  return 'count' in need
    ? rangeFaults(`${path}.need.count`, need.count, [1, 99])
    : rangeFaults(`${path}.need.percent`, need.percent, [1, 100]);
}

function conditionsFaults(path: string, when: RouteCondition[] | undefined): Fault[] {
  return (when ?? []).flatMap((one, i) => conditionFaults(`${path}.when[${i}]`, one));
}

function titleFaults(path: string, title: string): Fault[] {
  return title.trim() === '' ? [fault(`${path}.title`, 'blank')] : [];
}

function nodeFaults(path: string, node: RouteNode, around: RouteSurroundings): Fault[] {
  const { approvers, title, when, copies } = node;
  return [
    ...titleFaults(path, title),
    ...(approvers.length === 0
      ? [fault(`${path}.approvers`, 'nodeWithoutApprovers', { title })]
      : []),
    ...approvers.flatMap((one, i) => approverFaults(`${path}.approvers[${i}]`, one, around)),
    ...(copies ?? []).flatMap((one, i) => approverFaults(`${path}.copies[${i}]`, one, around)),
    ...needFaults(path, node),
    ...conditionsFaults(path, when),
  ];
}

function branchFaults(path: string, branch: RouteBranch, around: RouteSurroundings): Fault[] {
  const { title, nodes, when } = branch;
  return [
    ...titleFaults(path, title),
    ...(nodes.length === 0 ? [fault(`${path}.nodes`, 'branchWithoutNodes', { title })] : []),
    ...conditionsFaults(path, when),
    ...nodes.flatMap((node, i) => nodeFaults(`${path}.nodes[${i}]`, node, around)),
  ];
}

function idFaults(path: string, { parts }: Route): Fault[] {
  const seen = new Set<string>();
  const ids = parts.flatMap((part, i) => {
    const at = `${path}.parts[${i}]`;
    if (part.kind === 'node') return [[at, part.id] as const];
    const inside = part.branches.flatMap((branch, j) => [
      [`${at}.branches[${j}]`, branch.id] as const,
      ...branch.nodes.map(({ id }, k) => [`${at}.branches[${j}].nodes[${k}]`, id] as const),
    ]);
    return [[at, part.id] as const, ...inside];
  });
  return ids.flatMap(([at, id]) => {
    if (!isPlainId(id)) return [fault(`${at}.id`, 'badId', { id })];
    if (seen.has(id)) return [fault(`${at}.id`, 'duplicateId', { id })];
    seen.add(id);
    return [];
  });
}

/** A node that is always asked and decides: nothing passes without anybody having looked at it. */
function alwaysAsks({ parts }: Route): boolean {
  const isSure = ({ when, ifEmpty, advisory }: RouteNode): boolean =>
    !when?.length && ifEmpty !== 'pass' && !advisory;
  return parts.some((part) =>
    part.kind === 'node'
      ? isSure(part)
      : part.branches.some((branch) => !branch.when?.length && branch.nodes.some(isSure)),
  );
}

function wholeFaults(path: string, route: Route): Fault[] {
  const count = route.parts.flatMap((part) =>
    part.kind === 'node' ? [part] : part.branches.flatMap(({ nodes }) => nodes),
  ).length;
  if (count === 0) return [fault(`${path}.parts`, 'routeEmpty')];
  if (count > MOST_NODES) {
    return [fault(`${path}.parts`, 'routeTooLong', { count, most: MOST_NODES })];
  }
  return alwaysAsks(route) ? [] : [fault(path, 'routeAsksNobody')];
}

function chaseFaults(path: string, { hours, rungs }: RouteChase): Fault[] {
  // As rungs of a ladder in which nothing can come before what it is counted from.
  const ladder = rungs.map(({ offset }, i) => ({
    ...{ no: i + 1, offset, action: 'chase' as const, audiences: ['sponsor' as const] },
    ...(hours && { hours }),
  }));
  const early = rungs.flatMap(({ offset }, i) =>
    (offset.kind === 'duration' ? offset.before === true : offset.count < 0)
      ? [fault(`${path}.rungs[${i}].offset`, 'chaseBeforeAsked', { no: i + 1 })]
      : [],
  );
  const counted = validateLadder(ladder).map((one) => ({
    ...one,
    path: one.path
      .replace(/^ladder\[\d+\]\.hours/, `${path}.hours`)
      .replace('ladder', `${path}.rungs`),
  }));
  // Working hours are those of all rungs: what is wrong with them is said once.
  const isFirst = ({ path: at }: Fault, i: number): boolean =>
    !at.endsWith('.hours') || counted.findIndex((one) => one.path === at) === i;
  return [...counted.filter(isFirst), ...early];
}

/** Everything that keeps a route from working, by path and in plain words; never throws. */
export function validateRoute(route: Route, around: RouteSurroundings): Fault[] {
  const { path } = around;
  return [
    ...wholeFaults(path, route),
    ...idFaults(path, route),
    ...(route.chase ? chaseFaults(`${path}.chase`, route.chase) : []),
    ...route.parts.flatMap((part, i) => {
      const at = `${path}.parts[${i}]`;
      if (part.kind === 'node') return nodeFaults(at, part, around);
      return [
        ...titleFaults(at, part.title),
        ...(part.branches.length < 2
          ? [fault(`${at}.branches`, 'forkTooNarrow', { title: part.title })]
          : []),
        ...part.branches.flatMap((one, j) => branchFaults(`${at}.branches[${j}]`, one, around)),
      ];
    }),
  ];
}
