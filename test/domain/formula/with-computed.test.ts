import fc from 'fast-check';
import type { FormBody, FormSchema } from '../../../domain/form';
import { fitsSchema } from '../../../domain/form-design/schema-errors';
import { withComputed } from '../../../domain/formula/with-computed';
import { validateSubmission } from '../../../web/server/form-validation/validate-submission';

const number: FormSchema = { type: 'number', title: '数' };
const computed = (formula: string): FormSchema => ({ ...number, 'x-formula': formula });

function filled(schema: FormSchema, body: FormBody): FormBody {
  return withComputed(schema, body, (condition, value) =>
    fitsSchema({ type: 'object', ...condition }, value),
  );
}

function value(formula: string, body: FormBody): unknown {
  const row: FormSchema = { type: 'object', properties: { n: number, ok: { type: 'boolean' } } };
  const properties = {
    ...{ a: number, b: number, t: { type: 'array', items: row } as const },
    s: { type: 'object', properties: { c: number } } as const,
    x: computed(formula),
  };
  return filled({ type: 'object', properties }, body)['x'];
}

describe('withComputed', () => {
  it.each<[string, FormBody, number | undefined]>([
    ['a + b × 2', { a: 1, b: 2 }, 5],
    ['(a + b) × 2', { a: 1, b: 2 }, 6],
    ['a - b - 1', { a: 5, b: 2 }, 2],
    ['-a', { a: 3 }, -3],
    ['0.1 + 0.2', {}, 0.3],
    ['a + b', { a: 1 }, undefined],
    ['a ÷ b', { a: 1, b: 0 }, undefined],
    ['合计(a, b)', { a: 1 }, 1],
    ['合计(a, b)', {}, undefined],
    ['合计(t.n)', { t: [{ n: 0.1 }, {}, { n: 0.2 }] }, 0.3],
    ['合计(t.n)', { t: [] }, undefined],
    ['计数(t)', { t: [{}, { n: 1 }] }, 2],
    ['计数(t)', {}, 0],
    ['计数(t.n)', { t: [{}, { n: 1 }] }, 1],
    ['计数(t.ok)', { t: [{ ok: true }, { ok: false }] }, 1],
    ['比值(s.c, a)', { s: { c: 1 }, a: 4 }, 0.25],
    ['百分比(a, b)', { a: 1, b: 3 }, 33.333333],
    ['取整(百分比(a, b), 1)', { a: 1, b: 3 }, 33.3],
    ['取整(a)', { a: 2.5 }, 3],
    ['x + 1', {}, undefined],
  ])('%s of %j is %s', (formula, body, expected) => {
    expect(value(formula, body)).toBe(expected);
  });

  it('calculates each row by itself, and then over the rows', () => {
    const row: FormSchema = {
      type: 'object',
      properties: { price: number, pieces: number, cost: computed('price * pieces') },
    };
    const schema: FormSchema = {
      type: 'object',
      properties: { total: computed('sum(t.cost)'), t: { type: 'array', items: row } },
    };
    const body: FormBody = {
      total: 999,
      t: [
        { price: 0.1, pieces: 3, cost: 7 },
        { price: 2, pieces: 2 },
      ],
    };
    expect(filled(schema, body)).toEqual({
      total: 4.3,
      t: [
        { price: 0.1, pieces: 3, cost: 0.3 },
        { price: 2, pieces: 2, cost: 4 },
      ],
    });
  });

  it('leaves values of branches not chosen where they are, and out of account', () => {
    const schema: FormSchema = {
      type: 'object',
      properties: { more: { type: 'boolean' }, a: number, x: computed('sum(a, b)') },
      allOf: [
        {
          if: { properties: { more: { enum: [true] } }, required: ['more'] },
          then: { properties: { b: number } },
        },
      ],
    };
    expect(filled(schema, { a: 1, b: 2 })).toEqual({ a: 1, b: 2, x: 1 });
    expect(filled(schema, { a: 1, b: 2, more: true })).toEqual({ a: 1, b: 2, more: true, x: 3 });
  });

  it('opens a branch by a computed value, and calculates with what it shows', () => {
    const schema: FormSchema = {
      type: 'object',
      properties: { a: number, x: computed('a * 2') },
      allOf: [
        {
          if: { properties: { x: { minimum: 10 } }, required: ['x'] },
          then: { properties: { extra: number, y: computed('x + extra') } },
        },
      ],
    };
    expect(filled(schema, { a: 5, extra: 1 })).toEqual({ a: 5, extra: 1, x: 10, y: 11 });
    expect(filled(schema, { a: 4, extra: 1 })).toEqual({ a: 4, extra: 1, x: 8 });
  });

  it('does not believe what is handed in: the server keeps its own value', () => {
    const schema: FormSchema = {
      type: 'object',
      title: '表',
      properties: { a: { ...number }, x: computed('a * 2') },
    };
    const form = { id: 'forged', key: 'forged', schema };
    expect(validateSubmission(form, { a: 2, x: 1_000_000 })).toEqual({ body: { a: 2, x: 4 } });
    expect(validateSubmission(form, { x: 5 })).toEqual({ body: {} });
  });

  it('gives the same again, whatever stood in place of its values, circles included', () => {
    const formulas = fc.constantFrom('a + b', 'x * 2', 'y + 1', 'sum(a, x)', 'count(a, y)', '?');
    const figures = fc.record(
      { a: fc.integer(), b: fc.integer(), x: fc.integer(), y: fc.integer() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(formulas, formulas, figures, (x, y, given) => {
        const properties = { a: number, b: number, x: computed(x), y: computed(y) };
        const schema: FormSchema = { type: 'object', properties };
        const { x: _x, y: _y, ...own } = given;
        const once = filled(schema, given);
        expect(once).toEqual(filled(schema, own));
        expect(filled(schema, once)).toEqual(once);
      }),
    );
  });
});
