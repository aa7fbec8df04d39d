import fc from 'fast-check';
import type { Route, RouteNode } from '../../../../../domain/approval/route';
import { validateRoute } from '../../../../../domain/approval/validate-route';
import type { Unit } from '../../../../../domain/unit';
import { moved, without } from '../../../../../web/client/features/campaign-editor/edits';
import { fieldsOf } from '../../../../../web/client/features/campaign-editor/form-fields';
import {
  conditionOf,
  routeOf,
  ruleOf,
  withMode,
  withNewFork,
  withNewNode,
} from '../../../../../web/client/features/campaign-editor/route-edits';

const SPONSOR = 'sponsor';

function play(route: Route, acts: readonly number[]): Route {
  return acts.reduce((now, act) => {
    if (act < 0 || now.parts.length === 0) return withNewNode(now, '审批', SPONSOR);
    const at = act % now.parts.length;
    return { parts: act % 2 === 0 ? without(now.parts, at) : moved(now.parts, at, 0) };
  }, route);
}

const nodeOf = (change: Partial<RouteNode>): RouteNode => ({
  ...{ kind: 'node', id: 'a', title: '甲', mode: 'any', approvers: [] },
  ...change,
});

it('begins with a route that nothing is wrong with', () => {
  const route = withNewNode({ parts: [] }, '审批', SPONSOR);
  const unit: Unit = {
    ...{ id: SPONSOR, name: '主办部', aliases: [], tier: 'province' },
    ...{ unitClass: 'department', parent: null },
  };
  expect(validateRoute(route, { path: 'r', kind: 'plan', led: [], directory: [unit] })).toEqual([]);
});

it('keeps ids apart whatever is added, moved and taken away', () => {
  const begun: Route = {
    parts: [
      {
        ...{ kind: 'fork', id: 'node', title: '并行' },
        branches: [{ id: 'node-2', title: '一', nodes: [nodeOf({ id: 'node-3' })] }],
      },
    ],
  };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 25 }), (acts) => {
      const { parts } = play(begun, acts);
      const ids = parts.flatMap((part) =>
        part.kind === 'node'
          ? [part.id]
          : [part.id, ...part.branches.flatMap(({ id, nodes }) => [id, ...nodes.map((n) => n.id)])],
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('asks for a number of voices in a vote only, and keeps the one that is there', () => {
  expect(withMode(nodeOf({}), 'vote').need).toEqual({ count: 2 });
  const share = nodeOf({ mode: 'vote', need: { percent: 60 } });
  expect(withMode(share, 'vote')).toEqual(share);
  expect(withMode(share, 'all')).toEqual(nodeOf({ mode: 'all' }));
});

it('keeps office and post of an approver where the new kind has them too', () => {
  const post = { kind: 'post', office: 'far', role: 'supervisor' } as const;
  expect(ruleOf('superior', post, SPONSOR)).toEqual({ kind: 'superior', role: 'supervisor' });
  expect(ruleOf('post', post, SPONSOR)).toEqual(post);
  expect(ruleOf('post', { kind: 'chosen' }, SPONSOR)).toEqual({
    ...{ kind: 'post', office: SPONSOR, role: 'departmentHead' },
  });
});

it('leaves the step to one word of the sponsor when the last node is taken away', () => {
  const chase = { rungs: [] };
  expect(routeOf({ parts: [nodeOf({})], chase }, [])).toBeUndefined();
  expect(routeOf({ parts: [], chase }, [nodeOf({})])).toEqual({ parts: [nodeOf({})], chase });
});

it('adds two branches side by side that nothing is wrong with, and keeps how approvers are chased', () => {
  const titles = { fork: '并行', branches: ['一', '二'] as [string, string], node: '审批' };
  const begun: Route = { parts: [nodeOf({ id: 'node' })], chase: { rungs: [] } };
  const { parts, chase } = withNewFork(begun, titles, SPONSOR);
  expect(chase).toEqual({ rungs: [] });
  expect(parts[1]).toMatchObject({
    ...{ kind: 'fork', title: '并行' },
    branches: [
      { id: 'branch', title: '一', nodes: [{ id: 'node-2' }] },
      { id: 'branch-2', title: '二', nodes: [{ id: 'node-3' }] },
    ],
  });
});

it('says nothing yet in a new condition or a new rule', () => {
  expect(conditionOf('word')).toEqual({ kind: 'word', field: '', oneOf: [] });
  expect(conditionOf('tier')).toEqual({ kind: 'tier', oneOf: [] });
  const post = { kind: 'post', office: 'far', role: 'supervisor' } as const;
  expect(ruleOf('person', post, SPONSOR)).toEqual({ kind: 'person', office: 'far', person: '' });
  expect(ruleOf('chosen', post, SPONSOR)).toEqual({ kind: 'chosen' });
});

it('offers what a form holds one value of, sections included', () => {
  const schema = {
    type: 'object',
    properties: {
      total: { type: 'integer', title: '经费' },
      kind: { enum: ['甲', '乙'], title: '方式' },
      own: {
        type: 'object',
        title: '本级',
        properties: { done: { type: 'boolean', title: '已办' } },
      },
      rows: { type: 'array', items: { type: 'object' } },
    },
  };
  expect(fieldsOf(schema)).toEqual([
    { field: 'total', title: '经费', kind: 'number', words: [] },
    { field: 'kind', title: '方式', kind: 'word', words: ['甲', '乙'] },
    { field: 'own.done', title: '本级 · 已办', kind: 'word', words: ['true', 'false'] },
  ]);
});
