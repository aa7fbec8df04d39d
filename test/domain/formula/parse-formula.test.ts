import fc from 'fast-check';
import {
  type Formula,
  FORMULA_FUNCTIONS,
  FORMULA_OPERATORS,
} from '../../../domain/formula/formula';
import { parseFormula } from '../../../domain/formula/parse-formula';
import { writeFormula } from '../../../domain/formula/write-formula';

const name = fc.oneof(
  fc.constantFrom('number1', '人数', '人数（人）', 'a b', '2026年', '说“好”的', '1.5', 'sum'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/[”\]」]/.test(text)),
);
const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom('0', '1', '12.50', '100').map((text): Formula => ({ is: 'number', text })),
  fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map((path): Formula => ({ is: 'field', path, at: 0 })),
);
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ is: fc.constant('negative' as const), of: tie('formula') }),
    fc.record({
      is: fc.constant('operation' as const),
      operator: fc.constantFrom(...FORMULA_OPERATORS),
      left: tie('formula'),
      right: tie('formula'),
    }),
    fc.constantFrom(...FORMULA_FUNCTIONS).chain((called) => {
      const least = called === 'ratio' || called === 'percent' ? 2 : 1;
      const most = called === 'sum' || called === 'count' ? 3 : least;
      return fc
        .array(tie('formula'), { minLength: least, maxLength: most })
        .map((args): Formula => ({ is: 'call', name: called, args }));
    }),
  ),
}));

/** Where it stood in the text is not the formula. */
function placeless(one: Formula): unknown {
  return JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === 'at' ? 0 : value)));
}

describe('parseFormula', () => {
  it('reads back every formula that is written', () => {
    fc.assert(
      fc.property(formula, (one) => {
        const text = writeFormula(one);
        fc.pre(text.length <= 500);
        expect(placeless(parseFormula(text) as Formula)).toEqual(placeless(one));
      }),
    );
  });

  it('never throws, and names a place within the text', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('合计', '(', ')', '甲', '+', '÷', '1', '.', ',', '“', ' ', '√'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = parseFormula(text);
        if (!('code' in found)) return;
        expect(found.at).toBeGreaterThanOrEqual(1);
        expect(found.at).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });

  it('takes the marks and words people type', () => {
    const typed = parseFormula('合计（表.人数）÷ “应到（人）”×100') as Formula;
    expect(writeFormula(typed)).toBe('sum(表.人数) / “应到（人）” * 100');
  });

  it.each([
    ['', 'formulaMissing', 1, ''],
    ['1 +', 'formulaMalformed', 4, ''],
    ['合计(甲', 'formulaMalformed', 5, ''],
    ['1 √ 2', 'formulaMalformed', 3, '√'],
    ['甲 乙', 'formulaMalformed', 3, '乙'],
    ['2 × 平方(甲)', 'formulaUnknownFunction', 5, '平方'],
    ['比值(甲)', 'formulaArguments', 1, '比值'],
    ['合计()', 'formulaArguments', 1, '合计'],
    ['取整(甲, 7)', 'formulaArguments', 1, '取整'],
    ['取整(甲, 乙)', 'formulaArguments', 1, '取整'],
    ['eval("1")', 'formulaUnknownFunction', 1, 'eval'],
    ['1'.repeat(501), 'formulaTooLong', 501, '500'],
  ] as const)('refuses %j: %s at %i', (text, ...told) => {
    const [code, at, about] = told;
    expect(parseFormula(text)).toEqual({ code, at, about });
  });
});
