import { member } from '../../../../domain/shape';

/** Where JSON text cannot be read; both count from 1. */
export interface JsonError {
  line: number;
  column: number;
}

/** JSON text with the line that each path begins in, or the place where it stops being JSON. */
export type JsonText = { value: unknown; lines: ReadonlyMap<string, number> } | JsonError;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 200;

class BadJson extends Error {}

/** Goes through JSON text once and notes the place of every value. */
class Scanner {
  readonly places = new Map<string, number>();
  at = 0;

  constructor(private readonly text: string) {}

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private eat(sign: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private need(isThere: boolean): void {
    if (!isThere) throw new BadJson();
  }

  private list(path: string, depth: number): void {
    if (this.eat(']')) return;
    for (let i = 0; ; i += 1) {
      this.value(`${path}[${i}]`, depth);
      if (this.eat(']')) return;
      this.need(this.eat(','));
    }
  }

  private object(path: string, depth: number): void {
    if (this.eat('}')) return;
    for (;;) {
      this.take(SPACE);
      const key = this.take(STRING);
      if (key === null) throw new BadJson();
      this.need(this.eat(':'));
      this.value(member(path, JSON.parse(key) as string), depth);
      if (this.eat('}')) return;
      this.need(this.eat(','));
    }
  }

  value(path: string, depth = 0): void {
    this.take(SPACE);
    this.need(depth < DEEPEST);
    this.places.set(path, this.at);
    if (this.eat('{')) this.object(path, depth + 1);
    else if (this.eat('[')) this.list(path, depth + 1);
    else this.need(this.take(STRING) !== null || (this.take(SCALAR) ?? '') !== '');
  }

  end(): void {
    this.take(SPACE);
    this.need(this.at === this.text.length);
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads JSON text; unlike JSON.parse it can say where a fault lies, in the text and by path. */
export function readJson(source: string): JsonText {
  const text = source.replace(/^\uFEFF/, '');
  const scanner = new Scanner(text);
  const starts = lineStarts(text);
  try {
    scanner.value('');
    scanner.end();
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    const line = lineOf(starts, scanner.at);
    return { line, column: scanner.at - (starts[line - 1] ?? 0) + 1 };
  }
  const lines = new Map([...scanner.places].map(([path, at]) => [path, lineOf(starts, at)]));
  return { value: JSON.parse(text) as unknown, lines };
}

/** The line of a path, or of the nearest thing around it that is there. */
export function lineAt(lines: ReadonlyMap<string, number>, path: string): number {
  for (let around = path; around !== '';) {
    const line = lines.get(around);
    if (line !== undefined) return line;
    around = around.slice(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['), 0));
  }
  return 1;
}
