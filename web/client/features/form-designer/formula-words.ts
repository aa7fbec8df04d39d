import type { TFunction } from 'i18next';
import type { FormSchema } from '../../../../domain/form';
import type { Formula } from '../../../../domain/formula/formula';
import { operandAt, titlesOf } from '../../../../domain/formula/formula-names';
import { type FormulaWording } from '../../../../domain/formula/write-formula';

type Say = TFunction<'formDesigner'>;
type Group = readonly FormSchema[];

/** Formulas as the reader writes them: fields by their titles. */
export function formulaWording(group: Group, t: Say): FormulaWording {
  return {
    functions: {
      sum: t('formula.function.sum'),
      count: t('formula.function.count'),
      ratio: t('formula.function.ratio'),
      percent: t('formula.function.percent'),
      round: t('formula.function.round'),
    },
    operators: { '+': '+', '-': '−', '*': '×', '/': '÷' },
    field: (path) => titlesOf(group, path),
  };
}

const OPERATIONS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'by' } as const;

/** What a formula calculates, in plain words. */
export function formulaSentence(group: Group, formula: Formula, t: Say): string {
  const inner = (one: Formula): string => {
    const said = formulaSentence(group, one, t);
    return one.is === 'operation' ? t('formula.say.enclosed', { said }) : said;
  };
  switch (formula.is) {
    case 'number':
      return formula.text;
    case 'field':
      return fieldWords(group, formula.path, t);
    case 'negative':
      return t('formula.say.negative', { a: inner(formula.of) });
    case 'operation': {
      const [a, b] = [inner(formula.left), inner(formula.right)];
      return t(`formula.say.${OPERATIONS[formula.operator]}`, { a, b });
    }
    case 'call':
      return callWords(group, formula, { inner, t });
  }
}

interface Telling {
  inner: (formula: Formula) => string;
  t: Say;
}

function callWords(
  group: Group,
  { name, args }: Extract<Formula, { is: 'call' }>,
  { inner, t }: Telling,
): string {
  const said = args.map(inner);
  const [a = '', b = ''] = said;
  const parts = said.join(t('formula.say.and'));
  switch (name) {
    case 'sum':
      return t('formula.say.sum', { parts });
    case 'count':
      return t(`formula.say.${args.every((one) => isTable(group, one)) ? 'rows' : 'count'}`, {
        parts,
      });
    case 'ratio':
      return t('formula.say.by', { a, b });
    case 'percent':
      return t('formula.say.percent', { a, b });
    case 'round':
      return b === '' || b === '0'
        ? t('formula.say.whole', { a })
        : t('formula.say.decimals', { a, b });
  }
}

function isTable(group: Group, formula: Formula): boolean {
  if (formula.is !== 'field') return false;
  const found = operandAt(group, formula.path)?.schemas ?? [];
  return found.some(({ items }) => items?.type === 'object');
}

function fieldWords(group: Group, path: readonly string[], t: Say): string {
  const titles = titlesOf(group, path);
  const title = titles.at(-1) ?? '';
  if (titles.length < 2) return t('formula.say.field', { title });
  const whole = titles.slice(0, -1).join(t('formula.say.within'));
  const isColumn = operandAt(group, path)?.isList === true;
  return t(isColumn ? 'formula.say.column' : 'formula.say.part', { whole, title });
}
