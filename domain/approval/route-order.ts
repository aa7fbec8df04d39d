import type { Route, RouteBranch, RouteNode } from './route';

/** A node with the branch it stands in and the nodes that come before it. */
export interface PlacedNode {
  node: RouteNode;
  branch: RouteBranch | null;
  /** Ids of the nodes that lead to it: of its own branch, and of every part before the fork. */
  earlier: string[];
}

/** Every node of a route in reading order, with what leads to it. */
export function placedNodes({ parts }: Route): PlacedNode[] {
  const before: string[] = [];
  return parts.flatMap((part): PlacedNode[] => {
    if (part.kind === 'node') {
      const placed = { node: part, branch: null, earlier: [...before] };
      before.push(part.id);
      return [placed];
    }
    const inFork = part.branches.flatMap((branch) =>
      branch.nodes.map((node, i) => ({
        node,
        branch,
        earlier: [...before, ...branch.nodes.slice(0, i).map(({ id }) => id)],
      })),
    );
    before.push(...inFork.map(({ node }) => node.id));
    return inFork;
  });
}

/** Whatever may hang on conditions: the nodes of a route and its branches. */
export function conditionalParts({ parts }: Route): (RouteNode | RouteBranch)[] {
  return parts.flatMap((part) =>
    part.kind === 'node' ? [part] : part.branches.flatMap((branch) => [branch, ...branch.nodes]),
  );
}

/** The nodes that only come after a node has passed. */
export function laterNodes(route: Route, id: string): string[] {
  return placedNodes(route)
    .filter(({ earlier }) => earlier.includes(id))
    .map(({ node }) => node.id);
}

/** A node of a route by its id. */
export function nodeOf(route: Route, id: string): RouteNode | undefined {
  return placedNodes(route).find(({ node }) => node.id === id)?.node;
}
