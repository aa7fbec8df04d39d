import { fieldConditions, lostConditions } from '../../../domain/approval/lost-conditions';
import type { Route, RouteCondition } from '../../../domain/approval/route';
import { unmetConditions } from '../../../domain/approval/unmet-conditions';
import type { FormSchema } from '../../../domain/form';

const number: RouteCondition = { kind: 'number', field: 'money.total', atLeast: 10 };
const word: RouteCondition = { kind: 'word', field: 'kind', oneOf: ['large'] };
const tier: RouteCondition = { kind: 'tier', oneOf: ['county'] };

const route: Route = {
  parts: [
    {
      ...{ kind: 'node', id: 'n1', title: '财务部审核', mode: 'any' },
      approvers: [{ kind: 'post', office: 'sf', role: 'leaderInCharge' }],
      when: [number, tier],
    },
    {
      ...{ kind: 'fork', id: 'f1', title: '会办' },
      branches: [{ id: 'b1', title: '大型活动', when: [word], nodes: [] }],
    },
  ],
};

const schema = (total: FormSchema, kind: FormSchema): FormSchema => ({
  type: 'object',
  properties: { money: { type: 'object', properties: { total } } },
  allOf: [
    {
      if: { properties: { money: { type: 'object' } } },
      then: { properties: { kind } },
    },
  ],
});
const figure: FormSchema = { type: 'integer', title: '经费' };
const choice: FormSchema = { type: 'string', enum: ['large', 'small'] };
const lossesIn = (form: FormSchema) =>
  lostConditions(fieldConditions(route), { older: schema(figure, choice), newer: form }).map(
    ({ part, loss }) => [part, loss],
  );

it('finds what a route reads, in nodes and branches, and nothing that is no field', () => {
  expect(fieldConditions(route)).toEqual([
    { part: '财务部审核', condition: number },
    { part: '大型活动', condition: word },
  ]);
});

it('says nothing of a version that has all of it, sections and branches of rules included', () => {
  expect(lossesIn(schema(figure, choice))).toEqual([]);
  expect(lossesIn(schema(figure, { type: 'array', items: choice }))).toEqual([]);
  expect(lossesIn(schema(figure, { type: 'string', maxLength: 9 }))).toEqual([]);
});

it('names what is dropped, retyped, or can be chosen no more', () => {
  expect(lossesIn({ type: 'object', properties: {} })).toEqual([
    ['财务部审核', 'dropped'],
    ['大型活动', 'dropped'],
  ]);
  expect(lossesIn(schema({ type: 'string' }, { type: 'number' }))).toEqual([
    ['财务部审核', 'retyped'],
    ['大型活动', 'retyped'],
  ]);
  const smaller: FormSchema = { type: 'string', enum: ['small'] };
  expect(lossesIn(schema(figure, smaller))).toEqual([['大型活动', 'choiceGone']]);
});

it('calls a field as the newer version does, else as the older', () => {
  const titles = (newer: FormSchema) =>
    lostConditions(fieldConditions(route), { older: titled('预算'), newer }).map(
      ({ title }) => title,
    );
  const titled = (title: string, type: 'string' | 'number' = 'number'): FormSchema => ({
    type: 'object',
    properties: {
      money: { type: 'object', title: '经费', properties: { total: { type, title } } },
    },
  });
  expect(titles(titled('总额', 'string'))).toEqual(['经费 · 总额', 'kind']);
  expect(titles({ type: 'object', properties: {} })).toEqual(['经费 · 预算', 'kind']);
});

it('warns of conditions that nothing filled in could meet', () => {
  const unit = { unitClass: 'county', tier: 'county' } as const;
  const values = { money: { total: '20' }, kind: 'small' };
  expect(unmetConditions(route, { values, unit })).toEqual(['n1', 'b1']);
});
