import type { FormulaFault } from './formula-fault';

export interface Token {
  readonly is: 'number' | 'name' | 'mark' | 'end';
  /** A name without its quotes; a mark in its plain form. */
  readonly text: string;
  /** Place of its first character, from 1. */
  readonly at: number;
}

const BLANK = /^\s+/;
const NUMBER = /^\d+(\.\d+)?/;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u;
const QUOTED = /^(?:“([^”]*)”|"([^"]*)"|「([^」]*)」|\[([^\]]*)\])/;
/** Marks as people type them, and their plain forms. */
const MARKS: { readonly [typed: string]: string } = {
  ...{ '+': '+', '-': '-', '*': '*', '/': '/', '(': '(', ')': ')', ',': ',', '.': '.' },
  ...{ '＋': '+', '－': '-', '−': '-', '×': '*', '＊': '*', '÷': '/', '／': '/' },
  ...{ '（': '(', '）': ')', '，': ',', '、': ',', '·': '.' },
};

/** The words and marks of a formula, with the end of the text as the last one. */
export function formulaTokens(text: string): Token[] | FormulaFault {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place);
    const at = place + 1;
    const blank = BLANK.exec(rest)?.[0];
    const token = blank === undefined ? tokenAt(rest, at) : null;
    if (token) tokens.push(token.token);
    const length = blank?.length ?? token?.length ?? 0;
    if (length === 0) return { code: 'formulaMalformed', at, about: [...rest][0] ?? '' };
    place += length;
  }
  return [...tokens, { is: 'end', text: '', at: text.length + 1 }];
}

function tokenAt(rest: string, at: number): { token: Token; length: number } | null {
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) {
    return { token: { is: 'number', text: number, at }, length: number.length };
  }
  const name = NAME.exec(rest)?.[0];
  if (name !== undefined) return { token: { is: 'name', text: name, at }, length: name.length };
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    const inner = quoted.slice(1).find((one) => one !== undefined) ?? '';
    return { token: { is: 'name', text: inner, at }, length: quoted[0].length };
  }
  const mark = MARKS[rest[0] ?? ''];
  return mark === undefined ? null : { token: { is: 'mark', text: mark, at }, length: 1 };
}
