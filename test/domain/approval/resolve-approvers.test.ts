import { resolveApprovers, type ApproverSources } from '../../../domain/approval/resolve-approvers';
import type { ApproverRule } from '../../../domain/approval/route';
import { unmetConditions } from '../../../domain/approval/unmet-conditions';
import type { Person, Post } from '../../../domain/person';
import { nodeOf } from './play';

function person(id: string, posts: Post[], disabled = false): Person {
  return { id, name: id, account: id, posts, disabled };
}

const SOURCES: ApproverSources = {
  people: [
    person('a', [{ office: 'sponsor', role: 'handler' }]),
    person('b', [{ office: 'sponsor', role: 'departmentHead' }]),
    person('c', [{ office: 'above', role: 'departmentHead' }]),
    person('d', [{ office: 'lead', role: 'departmentHead' }]),
    person('gone', [{ office: 'sponsor', role: 'departmentHead' }], true),
  ],
  ...{
    superior: 'above',
    itemLead: 'lead',
    itemLeads: new Map([[3, 'above']]),
    chosen: [{ person: 'a', office: 'sponsor' }],
  },
};

function named(...rules: ApproverRule[]): string {
  return resolveApprovers(rules, SOURCES)
    .map((one) => `${one.person}@${one.office}`)
    .join(' ');
}

it.each<[string, ApproverRule]>([
  ['a@sponsor', { kind: 'person', person: 'a', office: 'sponsor' }],
  ['', { kind: 'person', person: 'a', office: 'above' }],
  ['', { kind: 'person', person: 'gone', office: 'sponsor' }],
  ['b@sponsor', { kind: 'post', office: 'sponsor', role: 'departmentHead' }],
  ['c@above', { kind: 'superior', role: 'departmentHead' }],
  ['d@lead', { kind: 'itemLead', role: 'departmentHead' }],
  ['c@above', { kind: 'itemLead', role: 'departmentHead', item: 3 }],
  ['', { kind: 'itemLead', role: 'departmentHead', item: 4 }],
  ['a@sponsor', { kind: 'chosen' }],
])('finds %s', (found, rule) => {
  expect(named(rule)).toBe(found);
});

it('names everybody once, in the order of the rules', () => {
  const head: ApproverRule = { kind: 'post', office: 'sponsor', role: 'departmentHead' };
  expect(named(head, { kind: 'chosen' }, head)).toBe('b@sponsor a@sponsor');
});

it('leaves out what does not hold, by form and by unit', () => {
  const unit = { unitClass: 'county', tier: 'county' } as const;
  const route = {
    parts: [
      nodeOf('dear', 'a', { when: [{ kind: 'number', field: 'sum.total', atLeast: 1_000 }] }),
      nodeOf('word', 'a', { when: [{ kind: 'word', field: 'kinds', oneOf: ['contest'] }] }),
      nodeOf('class', 'a', { when: [{ kind: 'unitClass', oneOf: ['federation'] }] }),
      nodeOf('tier', 'a', { when: [{ kind: 'tier', oneOf: ['county'] }] }),
    ],
  };
  const unmet = (values: unknown) => unmetConditions(route, { values, unit });
  expect(unmet({ sum: { total: 1_000 }, kinds: ['talk', 'contest'] })).toEqual(['class']);
  expect(unmet({ sum: { total: 999 }, kinds: 'contest' })).toEqual(['dear', 'class']);
  expect(unmet(undefined)).toEqual(['dear', 'word', 'class']);
});
