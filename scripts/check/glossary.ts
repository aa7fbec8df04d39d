import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unionsOf, type Union } from './unions';

/** One table of the glossary that lists the members of a union. */
export interface GlossaryTable {
  name: string;
  rows: { term: string; identifier: string; meaning: string }[];
}

/** The tables below a heading like "### `TIERS`"; other tables are prose and are not compared. */
export function tablesOf(markdown: string): GlossaryTable[] {
  const tables: GlossaryTable[] = [];
  let open: GlossaryTable | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) {
      const name = /^###+ `(\w+)`/.exec(line)?.[1];
      open = name ? { name, rows: [] } : undefined;
      if (open) tables.push(open);
    }
    const [, term = '', identifier = '', meaning = ''] = line.split('|').map((cell) => cell.trim());
    const code = /^`(.+)`$/.exec(identifier)?.[1];
    if (open && code) open.rows.push({ term, identifier: code, meaning });
  }
  return tables;
}

function faultsOfUnion(union: Union, table: GlossaryTable | undefined): string[] {
  const rows = table?.rows ?? [];
  const missing = union.members.filter((member) => !rows.some((row) => row.identifier === member));
  const stale = rows.filter((row) => !union.members.includes(row.identifier));
  const thin = rows.filter((row) => !row.term || !row.meaning);
  return [
    ...missing.map((member) => `${union.name} of ${union.file}: no row for ${member}`),
    ...stale.map((row) => `${union.name} of ${union.file}: has no ${row.identifier} any more`),
    ...thin.map((row) => `${union.name}: ${row.identifier} lacks its term or its meaning`),
  ];
}

/** What keeps code and glossary apart, one sentence a fault; empty if they agree. */
export function glossaryFaults(unions: readonly Union[], markdown: string): string[] {
  const tables = tablesOf(markdown);
  const tableOf = (name: string) => tables.find((table) => table.name === name);
  const orphans = tables.filter((table) => !unions.some((union) => union.name === table.name));
  return [
    ...unions.flatMap((union) => faultsOfUnion(union, tableOf(union.name))),
    ...orphans.map((table) => `${table.name}: domain/ exports no such union any more`),
  ];
}

function readDomain(root: string): Record<string, string> {
  const files = readdirSync(join(root, 'domain'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => `domain/${path}`);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

if (require.main === module) {
  const root = join(__dirname, '../..');
  const unions = unionsOf(readDomain(root));
  const faults = glossaryFaults(unions, readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
  for (const fault of faults) console.error(`docs/glossary.md: ${fault}`);
  console.log(`${unions.length} unions compared, ${faults.length} faults`);
  process.exitCode = faults.length > 0 || unions.length === 0 ? 1 : 0;
}
