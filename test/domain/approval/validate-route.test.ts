import type { Route, RouteNode } from '../../../domain/approval/route';
import { routeShape } from '../../../domain/approval/route-shape';
import { validateRoute } from '../../../domain/approval/validate-route';
import type { Unit } from '../../../domain/unit';
import { nodeOf } from './play';

const SPONSOR: Unit = {
  ...{ id: 'sponsor', name: '主办部', aliases: [], tier: 'province' },
  ...{ unitClass: 'department', parent: null },
};

function faultsOf(route: Route, kind: 'report' | 'progress' = 'report'): string[] {
  const faults = validateRoute(route, { path: 'r', kind, directory: [SPONSOR], led: [3] });
  return faults.map(({ path, code }) => `${path} ${code}`);
}

const withNode = (change: Partial<RouteNode>): Route => ({ parts: [nodeOf('x', 'a', change)] });

it('finds nothing wrong with a sound route', () => {
  expect(faultsOf(withNode({}))).toEqual([]);
  expect(faultsOf(withNode({ mode: 'vote', need: { percent: 60 } }))).toEqual([]);
});

it.each<[string, Route]>([
  ['r.parts routeEmpty', { parts: [] }],
  ['r routeAsksNobody', withNode({ ifEmpty: 'pass' })],
  ['r routeAsksNobody', withNode({ when: [{ kind: 'tier', oneOf: ['county'] }] })],
  ['r.parts[0].approvers nodeWithoutApprovers', withNode({ approvers: [] })],
  ['r.parts[0] voteWithoutNeed', withNode({ mode: 'vote' })],
  ['r.parts[0].need needWithoutVote', withNode({ need: { count: 1 } })],
  ['r.parts[0].need.count outOfRange', withNode({ mode: 'vote', need: { count: 0 } })],
  ['r.parts[0].need.percent outOfRange', withNode({ mode: 'vote', need: { percent: 101 } })],
  ['r.parts[0].id badId', withNode({ id: 'X y' })],
  ['r.parts[0].title blank', withNode({ title: ' ' })],
  ['r.parts[1].id duplicateId', { parts: [nodeOf('x', 'a'), nodeOf('x', 'b')] }],
  [
    'r.parts[0].approvers[0] itemLeadWithoutItem',
    withNode({ approvers: [{ kind: 'itemLead', role: 'handler' }] }),
  ],
  [
    'r.parts[0].approvers[0] itemLeadWithoutItem',
    withNode({ approvers: [{ kind: 'itemLead', role: 'handler', item: 4 }] }),
  ],
  ['r routeAsksNobody', withNode({ advisory: true })],
  [
    'r.parts[0].approvers[0].office unknownUnit',
    withNode({ approvers: [{ kind: 'post', office: 'nowhere', role: 'handler' }] }),
  ],
  [
    'r.parts[1].when[0] boundsCrossed',
    {
      parts: [
        nodeOf('x', 'a'),
        nodeOf('y', 'a', { when: [{ kind: 'number', field: 'n', atLeast: 2, atMost: 1 }] }),
      ],
    },
  ],
  [
    'r.parts[1].when[0].oneOf conditionWithoutValue',
    {
      parts: [
        nodeOf('x', 'a'),
        nodeOf('y', 'a', { when: [{ kind: 'word', field: 'n', oneOf: [] }] }),
      ],
    },
  ],
  [
    'r.parts[1].branches forkTooNarrow',
    {
      parts: [
        nodeOf('x', 'a'),
        {
          ...{ kind: 'fork', id: 'f', title: 'f' },
          branches: [{ id: 'b', title: 'b', nodes: [nodeOf('y', 'a')] }],
        },
      ],
    },
  ],
])('finds %s', (fault, route) => {
  expect(faultsOf(route)).toContain(fault);
});

it('finds a branch without nodes, and too many nodes', () => {
  const branch = (id: string) => ({ id, title: id, nodes: [] });
  const fork = { kind: 'fork' as const, id: 'f', title: 'f', branches: [branch('p'), branch('q')] };
  expect(faultsOf({ parts: [nodeOf('x', 'a'), fork] })).toEqual([
    'r.parts[1].branches[0].nodes branchWithoutNodes',
    'r.parts[1].branches[1].nodes branchWithoutNodes',
  ]);
  const parts = Array.from({ length: 41 }, (_, i) => nodeOf(`n${i}`, 'a'));
  expect(faultsOf({ parts })).toEqual(['r.parts routeTooLong']);
});

it('knows a lead department where there is an item', () => {
  const approvers = [{ kind: 'itemLead' as const, role: 'departmentHead' as const }];
  expect(faultsOf(withNode({ approvers }), 'progress')).toEqual([]);
});

it('tells from outside what is a route and what is not', () => {
  expect(routeShape(withNode({ mode: 'vote', need: { count: 2 } }), 'r')).toEqual([]);
  const wrong = { parts: [{ ...nodeOf('x', 'a'), mode: 'some', kind: 'node' }] };
  expect(routeShape(wrong, 'r').map(({ path, code }) => `${path} ${code}`)).toEqual([
    'r.parts[0].mode notOneOf',
  ]);
});
