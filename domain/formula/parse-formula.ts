import {
  type Formula,
  FORMULA_LENGTH,
  FORMULA_OPERATORS,
  type FormulaFunction,
  type FormulaOperator,
} from './formula';
import { type FormulaFault, type FormulaFaultCode, isFormulaFault } from './formula-fault';
import { formulaTokens, type Token } from './formula-tokens';
import { RESULT_DECIMALS } from './rational';

/** Names of functions as they are kept, and as people write them. */
const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ...(['sum', 'count', 'ratio', 'percent', 'round'] as const).map((one) => [one, one] as const),
  ...([
    ['合计', 'sum'],
    ['计数', 'count'],
    ['比值', 'ratio'],
    ['百分比', 'percent'],
    ['取整', 'round'],
  ] as const),
]);

const ARGUMENTS = {
  sum: [1, Infinity],
  count: [1, Infinity],
  ratio: [2, 2],
  percent: [2, 2],
  round: [1, 2],
} as const satisfies Record<FormulaFunction, readonly [number, number]>;

class Unreadable extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.code);
  }
}

/** Reads the tokens from left to right. */
class Reader {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token {
    return this.tokens[Math.min(this.place, this.tokens.length - 1)] as Token;
  }

  take(): Token {
    const taken = this.next;
    this.place += 1;
    return taken;
  }

  /** Takes the next token where it is one of these marks. */
  mark(...marks: readonly string[]): Token | null {
    const { is, text } = this.next;
    return is === 'mark' && marks.includes(text) ? this.take() : null;
  }

  need(mark: string): void {
    if (!this.mark(mark)) this.refuse('formulaMalformed');
  }

  refuse(code: FormulaFaultCode, { at, text }: Token = this.next): never {
    throw new Unreadable({ code, at, about: text });
  }
}

/**
 * The formula a text stands for, or why it stands for none (grammar: decision 0022). Names are taken
 * as they are written, whether there are such fields or not.
 */
export function parseFormula(text: string): Formula | FormulaFault {
  if (text.trim() === '') return { code: 'formulaMissing', at: 1, about: '' };
  if (text.length > FORMULA_LENGTH) {
    return { code: 'formulaTooLong', at: FORMULA_LENGTH + 1, about: String(FORMULA_LENGTH) };
  }
  const tokens = formulaTokens(text);
  if (isFormulaFault(tokens)) return tokens;
  const reader = new Reader(tokens);
  try {
    const formula = sums(reader);
    return reader.next.is === 'end' ? formula : reader.refuse('formulaMalformed');
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}

function sums(reader: Reader): Formula {
  let left = products(reader);
  for (let mark = reader.mark('+', '-'); mark; mark = reader.mark('+', '-')) {
    left = operation(mark, left, products(reader));
  }
  return left;
}

function products(reader: Reader): Formula {
  let left = factor(reader);
  for (let mark = reader.mark('*', '/'); mark; mark = reader.mark('*', '/')) {
    left = operation(mark, left, factor(reader));
  }
  return left;
}

function operation({ text }: Token, left: Formula, right: Formula): Formula {
  const operator = FORMULA_OPERATORS.find((one) => one === text) as FormulaOperator;
  return { is: 'operation', operator, left, right };
}

function factor(reader: Reader): Formula {
  if (reader.mark('-')) return { is: 'negative', of: factor(reader) };
  if (reader.mark('(')) {
    const inner = sums(reader);
    reader.need(')');
    return inner;
  }
  if (reader.next.is === 'number') return { is: 'number', text: reader.take().text };
  if (reader.next.is !== 'name') reader.refuse('formulaMalformed');
  const name = reader.take();
  return reader.mark('(') ? call(reader, name) : field(reader, name);
}

function field(reader: Reader, first: Token): Formula {
  const path = [first.text];
  while (reader.mark('.')) {
    if (reader.next.is !== 'name') reader.refuse('formulaMalformed');
    path.push(reader.take().text);
  }
  return { is: 'field', path, at: first.at };
}

function call(reader: Reader, called: Token): Formula {
  const name = FUNCTIONS.get(called.text);
  if (!name) reader.refuse('formulaUnknownFunction', called);
  const args: Formula[] = [];
  if (!reader.mark(')')) {
    do args.push(sums(reader));
    while (reader.mark(','));
    reader.need(')');
  }
  const [least, most] = ARGUMENTS[name];
  const isRounding = name !== 'round' || args.length < 2 || isDecimals(args[1]);
  if (args.length < least || args.length > most || !isRounding) {
    reader.refuse('formulaArguments', called);
  }
  return { is: 'call', name, args };
}

function isDecimals(formula: Formula | undefined): boolean {
  return (
    formula?.is === 'number' && /^\d$/.test(formula.text) && Number(formula.text) <= RESULT_DECIMALS
  );
}
