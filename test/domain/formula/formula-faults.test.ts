import type { FormSchema } from '../../../domain/form';
import { formFormulaFaults, typedFormulaFault } from '../../../domain/formula/formula-faults';
import { keyedFormula, titlesOf } from '../../../domain/formula/formula-names';
import type { Formula } from '../../../domain/formula/formula';
import { parseFormula } from '../../../domain/formula/parse-formula';
import { KEPT_WORDING, writeFormula } from '../../../domain/formula/write-formula';
import { designFaultSentence } from '../../../web/server/form-design/design-sentences';
import { designFaults } from '../../../domain/form-design/design-faults';

const number = (title: string): FormSchema => ({ type: 'number', title });
const computed = (title: string, formula: string): FormSchema => ({
  ...number(title),
  'x-formula': formula,
});
const line: FormSchema = { type: 'string', title: '备注', maxLength: 9 };
const table: FormSchema = {
  type: 'array',
  title: '名额表',
  maxItems: 9,
  items: { type: 'object', properties: { n: number('名额'), u: { ...line, title: '单位' } } },
};
const form = (formula: string, more: Record<string, FormSchema> = {}): FormSchema => ({
  type: 'object',
  title: '表',
  properties: { a: number('应到人数'), l: line, t: table, x: computed('得数', formula), ...more },
});

describe('formFormulaFaults', () => {
  it.each([
    ['', 'formulaMissing', 1, ''],
    ['a +', 'formulaMalformed', 4, ''],
    ['a + gone', 'formulaUnknownField', 8, 'gone'],
    ['t.gone + a', 'formulaUnknownField', 1, '名额表.gone'],
    ['a + l', 'formulaNotNumber', 8, '备注'],
    ['sum(t.u)', 'formulaNotNumber', 4, '名额表.单位'],
    ['a + t.n', 'formulaListAlone', 8, '名额表.名额'],
    ['x + 1', 'formulaCycle', 1, '得数'],
  ] as const)('finds in %j: %s, where the reader sees it', (formula, ...told) => {
    const [code, at, about] = told;
    expect(formFormulaFaults(form(formula))).toEqual([
      { code, at, about, pointer: '/x', title: '得数' },
    ]);
  });

  it.each(['a * 2', 'sum(t.n) / a', 'count(t, l, t.u)', 'sum(t.n, a)'])('takes %j', (formula) => {
    expect(formFormulaFaults(form(formula))).toEqual([]);
  });

  it('follows circles through other computed fields and through conditions', () => {
    const two = formFormulaFaults(form('y + 1', { y: computed('另一', 'x * 2') }));
    expect(two.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['formulaCycle', '/x'],
      ['formulaCycle', '/y'],
    ]);
    const shown: FormSchema = {
      ...form('sum(a, b)'),
      allOf: [
        {
          if: { properties: { x: { maximum: 3 } }, required: ['x'] },
          then: { properties: { b: number('再加') } },
        },
      ],
    };
    expect(formFormulaFaults(shown).map(({ code }) => code)).toEqual(['formulaCycle']);
  });

  it('keeps a form from being published, in a sentence that names the field and the place', () => {
    const [fault] = designFaults(form('a + gone'), { 'ui:order': ['*'] });
    expect(fault && designFaultSentence(fault)).toBe(
      '“得数”的算式第 8 个字符处引用了不存在的项目“gone”，请改为同一组里已有的项目。',
    );
  });
});

describe('formulas by titles', () => {
  const group = [form('1', { q: number('人数（人）'), z: number('备注') })];
  const written = (typed: string) =>
    writeFormula(keyedFormula(group, parseFormula(typed) as Formula));

  it('are kept by keys and shown by titles again', () => {
    expect(written('合计(名额表.名额) ÷ “人数（人）”')).toBe('sum(t.n) / q');
    const shown = { ...KEPT_WORDING, field: (path: readonly string[]) => titlesOf(group, path) };
    expect(writeFormula(parseFormula('sum(t.n) / q') as Formula, shown)).toBe(
      'sum(名额表.名额) / “人数（人）”',
    );
  });

  it('fall back to the key where two fields share a title', () => {
    expect(titlesOf(group, ['l'])).toEqual(['l']);
  });

  it('tell faults at the place typed', () => {
    expect(typedFormulaFault(group, '应到人数  +  没有的')).toEqual({
      ...{ code: 'formulaUnknownField', at: 10, about: '没有的' },
    });
    expect(typedFormulaFault(group, '应到人数 × 2')).toBeNull();
  });
});
