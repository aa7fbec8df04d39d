import fc from 'fast-check';
import { classWords, tierWords } from '../../../domain/directory/directory-words';
import { wordsFor } from '../../../domain/directory/name-finder';
import { planUnits, type UnitsPlan } from '../../../domain/directory/plan-units';
import type { UnitRow } from '../../../domain/directory/unit-cells';
import type { Viewer } from '../../../domain/permissions';
import type { Directory, Unit } from '../../../domain/unit';
import { DIRECTORY } from '../../builders/campaign-file';

const viewer = (office: string, officePath: string): Viewer => ({
  ...{ person: 'p', office, officePath, posts: [] },
  roles: ['administrator'],
});
const ROOT = viewer('sf', '/sf/');

type Line = [name: string, parent?: string, tier?: string, unitClass?: string, aliases?: string];

function rows(lines: readonly Line[]): UnitRow[] {
  return lines.map(([name, parent = '', tier = '', unitClass = '', aliases = ''], i) => ({
    row: i + 2,
    cells: { name, parent, tier, unitClass, aliases },
  }));
}

const plan = (lines: readonly Line[], who = ROOT, directory: Directory = DIRECTORY) =>
  planUnits(rows(lines), directory, who);
const codes = ({ faults }: UnitsPlan) => faults.map(({ row, code }) => [row, code]);
const county = (name: string, parent: string): Line => [name, parent, '县级', '县区总工会'];

test('a unit is known by its name under its superior; what is empty stays', () => {
  const { steps, unchanged, faults } = plan([
    ['东岭市 总工会', '示范省总工会', '', '', '东岭市总'],
    ['甲县总工会', '东岭市总工会'],
    ['示范省总工会'],
  ]);
  expect(faults).toEqual([]);
  expect(unchanged).toBe(2);
  expect(steps).toMatchObject([
    { row: 2, unit: { id: 'sf-east', name: '东岭市总工会', aliases: ['东岭市总'] } },
  ]);
});

test('superiors may come after their units', () => {
  const { directory, faults } = plan([
    ['戊厂工会', '丁县总工会', '基层', '基层工会'],
    county('丁县总工会', '东岭市总工会'),
  ]);
  expect(faults).toEqual([]);
  const added = directory.slice(DIRECTORY.length);
  expect(added.map(({ id, parent }) => [id, parent])).toEqual([
    ['sf-east-1-1', 'sf-east-1'],
    ['sf-east-1', 'sf-east'],
  ]);
});

test.each<[string, Line[], unknown[]]>([
  ['without a superior', [county('丁县总工会', '')], [[2, 'parentMissing']]],
  ['under nobody known', [county('丁县总工会', '东岭总会')], [[2, 'parentUnknown']]],
  [
    'in a circle',
    [county('丁县总工会', '戊县总工会'), county('戊县总工会', '丁县总工会')],
    [
      [2, 'parentFaulty'],
      [3, 'parentLoop'],
    ],
  ],
  [
    'twice',
    [county('丁县总工会', '东岭市总工会'), county('丁县　总工会', '东岭市总工会')],
    [[3, 'duplicateRow']],
  ],
  [
    'called by an alias',
    [['省总宣传部', '示范省总工会', '省级', '机关部室']],
    [[2, 'nameIsAlias']],
  ],
  [
    'without tier and class',
    [['丁县总工会', '东岭市总工会']],
    [
      [2, 'tierUnknown'],
      [2, 'classUnknown'],
    ],
  ],
])('a new unit %s is refused', (_, lines, expected) => {
  expect(codes(plan(lines))).toEqual(expected);
});

test('of several units called alike, the one meant is told by the names above it', () => {
  const two: Directory = [
    ...DIRECTORY,
    ...['sf-east', 'sf-west'].map((parent): Unit => ({
      ...{ id: `${parent}-x`, name: '新区总工会', aliases: [], parent },
      ...{ tier: 'county', unitClass: 'newArea' },
    })),
  ];
  const under = (parent: string): Line[] => [['己厂工会', parent, '基层', '基层工会']];
  expect(codes(plan(under('新区总工会'), ROOT, two))).toEqual([[2, 'parentAmbiguous']]);
  const told = plan(under('西川市总工会/新区总工会'), ROOT, two);
  expect(told.steps).toMatchObject([{ unit: { parent: 'sf-west-x' } }]);
});

test('a name that looks like a sibling is pointed out and taken for a new unit', () => {
  const { warnings, steps, faults } = plan([['东岭市工会', '示范省总工会', '市级', '市州总工会']]);
  expect(faults).toEqual([]);
  expect(warnings).toMatchObject([
    { row: 2, code: 'nearlyNamed', params: { unit: '东岭市总工会' } },
  ]);
  expect(steps).toMatchObject([{ before: null }]);
});

test('an administrator changes what is below, not the own unit, nor what is elsewhere', () => {
  const east = viewer('sf-east', '/sf/sf-east/');
  const lines: Line[] = [
    ['东岭市总工会', '示范省总工会', '', '', '东岭'],
    ['甲县总工会', '东岭市总工会', '', '', '甲县总'],
    county('丁县总工会', '西川市总工会'),
    ['西川市总工会', '示范省总工会'],
  ];
  expect(codes(plan(lines, east))).toEqual([
    [2, 'outsideBranch'],
    [4, 'outsideBranch'],
  ]);
});

const NAMES = fc.constantFrom(
  '甲',
  '乙',
  '丙',
  '丁',
  '戊',
  '己',
  '新区',
  'Ａ厂',
  '一　处',
  '（筹）庚',
);
/** Trees of any shape; siblings called alike are left out, as the rules have it. */
const TREES = fc.array(fc.tuple(fc.nat(), NAMES), { maxLength: 30 }).map((parts) => {
  const units: Unit[] = [
    { id: 'r', name: '根', aliases: [], tier: 'province', unitClass: 'federation', parent: null },
  ];
  for (const [place, word] of parts) {
    const parent = units[place % units.length] as Unit;
    const name = `${word}总工会`;
    if (units.some((one) => one.parent === parent.id && one.name === name)) continue;
    const id = `r-${units.length}`;
    units.push({
      id,
      name,
      aliases: [],
      tier: 'grassroots',
      unitClass: 'industry',
      parent: parent.id,
    });
  }
  return units;
});

function written(units: Directory): Line[] {
  return units.map((unit) => {
    const above = units.find(({ id }) => id === unit.parent);
    const words = [tierWords.wordOf(unit.tier), classWords.wordOf(unit.unitClass)] as const;
    return [unit.name, above ? wordsFor(above, units) : '', ...words, unit.aliases.join('、')];
  });
}

test('any directory written out is read back as unchanged', () => {
  fc.assert(
    fc.property(TREES, (units) => {
      const read = plan(written(units), viewer('r', '/r/'), units);
      // The names above may not tell two units apart that are called alike all the way up.
      const ambiguous = read.faults.filter(({ code }) => code === 'parentAmbiguous').length;
      expect(read.faults).toHaveLength(ambiguous);
      expect(read.steps).toEqual([]);
      expect(read.unchanged + ambiguous).toBe(units.length);
    }),
  );
});

test('the order of the rows makes no difference to what becomes of the tree', () => {
  const lines: Line[] = [
    county('丁县总工会', '东岭市总工会'),
    county('戊县总工会', '西川市总工会'),
    ['己厂工会', '丁县总工会', '基层', '基层工会'],
    ['庚厂工会', '戊县总工会', '基层', '基层工会'],
    ['示范省总工会财务部', '示范省总工会', '省级', '机关部室'],
  ];
  const shape = ({ directory }: UnitsPlan) => {
    const nameOf = new Map(directory.map(({ id, name }) => [id, name]));
    return directory.map(({ name, parent }) => `${nameOf.get(parent ?? '')}/${name}`).sort();
  };
  const expected = shape(plan(lines));
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const read = plan(shuffled);
      expect(read.faults).toEqual([]);
      expect(shape(read)).toEqual(expected);
    }),
  );
});
