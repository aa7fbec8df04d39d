import { glossaryFaults, tablesOf } from '../../scripts/check/glossary';
import { unionsOf } from '../../scripts/check/unions';

const SOURCE = `
export const COLOURS = ['red', 'amber'] as const satisfies readonly Hue['name'][];
export type Colour = (typeof COLOURS)[number];
export const WARM = ['red'] as const satisfies readonly Colour[];
export const ALL = [...COLOURS, 'grey'] as const;
export const LOOSE = ['not', 'const'];
export const LIMITS = [1, 2] as const;
const HIDDEN = ['inner'] as const;
`;

const GLOSSARY = `
# Words
| term | identifier | meaning |
|---|---|---|
| 通知 | \`Notice\` | prose, not compared |

### \`COLOURS\`: colours of a state
| term | identifier | meaning |
|---|---|---|
| 红 | \`red\` | overdue |
| 黄 | \`amber\` | soon due |

### \`ALL\`
| term | identifier | meaning |
|---|---|---|
| 灰 | \`grey\` | done |
`;

const unions = unionsOf({ 'domain/colour.ts': SOURCE });

describe('unions of the source', () => {
  it('are exported const arrays of strings, each member once', () => {
    expect(unions.map(({ name, members }) => [name, members])).toEqual([
      ['COLOURS', ['red', 'amber']],
      ['ALL', ['grey']],
    ]);
  });

  it('find the array chosen from in another file', () => {
    const split = unionsOf({
      'domain/a.ts': "export const WARM = ['red'] as const satisfies readonly Colour[];",
      'domain/b.ts':
        "export const HUES = ['red'] as const; export type Colour = (typeof HUES)[number];",
    });
    expect(split.map((union) => union.name)).toEqual(['HUES']);
  });
});

describe('glossary against code', () => {
  it('has no fault when every member has its row', () => {
    expect(glossaryFaults(unions, GLOSSARY)).toEqual([]);
  });

  it('names the member that the glossary does not contain', () => {
    const without = GLOSSARY.replace(/^.*`amber`.*\n/m, '');
    expect(glossaryFaults(unions, without)).toEqual([
      'COLOURS of domain/colour.ts: no row for amber',
    ]);
  });

  it('does not take a row of another union for the missing one', () => {
    const moved = GLOSSARY.replace(/^.*`amber`.*\n/m, '').concat('| 黄 | `amber` | soon due |\n');
    expect(glossaryFaults(unions, moved)).toEqual([
      'COLOURS of domain/colour.ts: no row for amber',
      'ALL of domain/colour.ts: has no amber any more',
    ]);
  });

  it('names the whole table that is missing, member by member', () => {
    const without = GLOSSARY.slice(0, GLOSSARY.indexOf('### `ALL`'));
    expect(glossaryFaults(unions, without)).toEqual(['ALL of domain/colour.ts: no row for grey']);
  });

  it('names a table whose union is gone', () => {
    const [colours] = unions;
    expect(glossaryFaults(colours ? [colours] : [], GLOSSARY)).toEqual([
      'ALL: domain/ exports no such union any more',
    ]);
  });

  it('names a row without term or meaning', () => {
    const thin = GLOSSARY.replace('| 红 | `red` | overdue |', '| | `red` | overdue |');
    expect(glossaryFaults(unions, thin)).toEqual(['COLOURS: red lacks its term or its meaning']);
  });

  it('reads tables below union headings only', () => {
    expect(tablesOf(GLOSSARY).map((table) => table.name)).toEqual(['COLOURS', 'ALL']);
  });
});
