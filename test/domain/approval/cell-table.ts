import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CELL_IDIOMS,
  CELLS,
  FIRST_ASKED,
  IDIOMS,
  RETURNS,
  type Cell,
  type CellIdiom,
  type Move,
} from './cells';

const FILE = join(__dirname, '../../../docs/approval.md');
const MARK = '<!-- cells: written by test/domain/approval/cell-table.ts, compared by its test -->';

function wordsOf(one: Move): string {
  if ('agrees' in one)
    return one.for ? `${one.agrees} agrees for ${one.for}` : `${one.agrees} agrees`;
  if ('disagrees' in one) return `${one.disagrees} disagrees`;
  if ('adds' in one) return `${one.by} adds ${one.adds} ${one.where}`;
  return `${one.by} takes ${one.removes} off`;
}

function listed(seen: string): string {
  return seen === 'passed' || seen === 'rejected' ? seen : [...seen].join(', ');
}

/** What happens at the end of the cells about going back. */
function endOf({ idiom: name, mode, act }: Cell): string[] {
  const { back, handInAnew } = IDIOMS[name];
  if (act === 'return') {
    const how = back.to === null && !back.again ? ', straight' : '';
    const to = back.to ?? 'the unit';
    return [`${RETURNS[mode]} returns it to ${to}${how} → later ${listed(FIRST_ASKED[mode])} anew`];
  }
  if (act !== 'withdraw') return [];
  return handInAnew
    ? [`the unit takes it back → later ${listed(FIRST_ASKED[mode])} anew`]
    : ['the unit takes it back → refused, a node has passed'];
}

function seenIn(cell: Cell): string {
  const moves = cell.script.map(([one, seen]) => `${wordsOf(one)} → ${listed(seen)}`);
  return [...moves, ...endOf(cell)].join('; ');
}

/** A table as the formatter leaves it: columns of one width. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

function part(idiom: CellIdiom): string {
  const rows = CELLS.filter((cell) => cell.idiom === idiom).map((cell) => [
    ...[cell.mode, cell.act, seenIn(cell)],
    `\`test/domain/approval/cells/${cell.mode}.test.ts\``,
  ]);
  const head = ['mode', 'what', 'who is asked then', 'test'];
  return `### ${idiom}: ${IDIOMS[idiom].words}\n\n${table([head, ...rows])}\n`;
}

/** The generated part of docs/approval.md. */
export function cellTable(): string {
  return `${MARK}\n\n${CELL_IDIOMS.map(part).join('\n')}`;
}

/** The generated part as it stands in the file. */
export function cellTableInFile(): string {
  const text = readFileSync(FILE, 'utf8');
  return text.slice(text.indexOf(MARK));
}

if (require.main === module) {
  const text = readFileSync(FILE, 'utf8');
  const kept = text.includes(MARK) ? text.slice(0, text.indexOf(MARK)) : `${text}\n`;
  writeFileSync(FILE, `${kept}${cellTable()}`);
}
