import type { FormSchema } from '../../../domain/form';
import { designFaults } from '../../../domain/form-design/design-faults';
import { isRatio } from '../../../domain/formula/ratio';
import { figuresOf } from '../../../web/server/present/rolled-figures';
import { designFaultSentence } from '../../../web/server/form-design/design-sentences';

const number = (title: string, more: FormSchema = {}): FormSchema => ({
  ...{ type: 'number', title },
  ...more,
});
const computed = (formula: string, more: FormSchema = {}) =>
  number('得数', { 'x-formula': formula, ...more });

function formWith(formula: string, more: FormSchema = {}): FormSchema {
  const row: FormSchema = {
    type: 'object',
    properties: { n: number('场次'), m: number('人数'), avg: computed('m / n') },
  };
  return {
    type: 'object',
    title: '表',
    properties: {
      a: number('甲'),
      b: number('乙'),
      rate: computed('percent(a, b)', { title: '比率' }),
      t: { type: 'array', title: '分项', maxItems: 9, items: row },
      x: computed(formula, more),
    },
  };
}

it.each([
  ['a / b', true],
  ['round(ratio(a, b), 1)', true],
  ['percent(a, b)', true],
  ['100 / b', true],
  ['-(a / b) * 2 + 1', true],
  ['rate + 0', true],
  ['sum(t.avg)', true],
  ['a / 10000', false],
  ['ratio(a, 12)', false],
  ['a * b', false],
  ['sum(t.n)', false],
  ['count(t.avg)', false],
  ['x + a', false],
])('tells a ratio from an amount: %s', (formula, expected) => {
  expect(isRatio([formWith(formula)], 'x')).toBe(expected);
});

it('looks at each field once, however often formulas read one another', () => {
  const chain = Array.from({ length: 60 }, (_, n): [string, FormSchema] => [
    `f${n}`,
    computed(n === 0 ? 'a + a' : `f${n - 1} + f${n - 1}`),
  ]);
  const form: FormSchema = { type: 'object', properties: Object.fromEntries(chain) };
  expect(isRatio([form], 'f59')).toBe(false);
});

describe('a ratio that is to be added up over units', () => {
  const asked = formWith('a / b', { 'x-rollup': 'sum' });

  it('keeps a form from being published, in words that name the field', () => {
    const faults = designFaults(asked, {});
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([['rollupOfRatio', '/x']]);
    expect(faults.map(designFaultSentence)[0]).toMatch(/^“得数”是比值或平均值，/);
  });

  it('is found in the rows of a table too', () => {
    const rows: FormSchema = {
      type: 'object',
      properties: { n: number('场次'), avg: computed('1 / n', { 'x-rollup': 'sum' }) },
    };
    const form: FormSchema = {
      ...{ type: 'object', title: '表' },
      properties: { t: { type: 'array', title: '分项', maxItems: 9, items: rows } },
    };
    expect(designFaults(form, {}).map(({ pointer }) => pointer)).toEqual(['/t/*/avg']);
  });

  it('is not added up on the board where a form published before asks for it', () => {
    expect(figuresOf(asked)).toEqual([]);
    const largest = formWith('a / b', { 'x-rollup': 'max' });
    expect(designFaults(largest, {})).toEqual([]);
    expect(figuresOf(largest).map(({ rollup }) => rollup)).toEqual(['max']);
  });
});
