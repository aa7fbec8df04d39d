import fc from 'fast-check';
import type {
  Route,
  RouteBranch,
  RouteFork,
  RouteNode,
  RoutePart,
} from '../../../../domain/approval/route';
import { nodeOf } from '../play';

type Draft = Omit<RouteNode, 'id' | 'title' | 'kind'>;

const people = fc
  .subarray([...'abcdefgh', 'submitter'], { maxLength: 4 })
  .map((names) => nodeOf('x', '', {}).approvers.concat(names.map(person)));

function person(name: string): RouteNode['approvers'][number] {
  return { kind: 'person', person: name, office: 'sponsor' };
}

const shared = {
  approvers: people,
  ifEmpty: fc.constantFrom('appoint', 'pass', undefined),
  advisory: fc.constantFrom(undefined, undefined, undefined, true),
};

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ mode: fc.constantFrom('sequence', 'all', 'any'), ...shared }),
  fc.record({
    mode: fc.constant('vote' as const),
    need: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
    ),
    ...shared,
  }),
);

const drafts = fc.array(draft, { minLength: 1, maxLength: 2 });
const part = fc.oneof(
  { weight: 3, arbitrary: draft },
  { weight: 1, arbitrary: fc.array(drafts, { minLength: 2, maxLength: 3 }) },
);

/** Gives everything its id: n1, n2, … for nodes, w1, w2, … for branches. */
class Naming {
  private nodes = 0;
  private ways = 0;

  node(one: Draft): RouteNode {
    this.nodes += 1;
    const id = `n${this.nodes}`;
    return { kind: 'node', id, title: id, ...one };
  }

  branch(one: Draft[]): RouteBranch {
    this.ways += 1;
    const id = `w${this.ways}`;
    return { id, title: id, nodes: one.map((each) => this.node(each)) };
  }

  part(one: Draft | Draft[][]): RoutePart {
    if (!Array.isArray(one)) return this.node(one);
    const branches = one.map((each) => this.branch(each));
    const fork: RouteFork = { kind: 'fork', id: `f${this.ways}`, title: 'fork', branches };
    return fork;
  }
}

/** Any route: nodes of every mode, with and without people, branches, and the submitter among them. */
export const arbitraryRoute: fc.Arbitrary<Route> = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => {
    const naming = new Naming();
    return { parts: parts.map((one) => naming.part(one)) };
  });
