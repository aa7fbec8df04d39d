import { TIERS, UNIT_CLASSES } from '../../domain/unit';
import { DIRECTORIES, loadDirectory } from './load-example';

function countClasses(name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { unitClass } of loadDirectory(name).units) {
    counts[unitClass] = (counts[unitClass] ?? 0) + 1;
  }
  return counts;
}

test.each(DIRECTORIES)('%s is one tree of units with known classes and tiers', (name) => {
  const { units, root, name: own } = loadDirectory(name);
  expect(own).toBe(name);
  const ids = new Set(units.map(({ id }) => id));
  expect(ids.size).toBe(units.length);
  expect(units.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual([root]);
  for (const unit of units) {
    expect(unit.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(UNIT_CLASSES).toContain(unit.unitClass);
    expect(TIERS).toContain(unit.tier);
    if (unit.parent !== null) expect(ids).toContain(unit.parent);
  }
});

test.each(DIRECTORIES)('%s has no name or alias that fits two units', (name) => {
  const names = loadDirectory(name).units.flatMap((unit) => [unit.name, ...unit.aliases]);
  expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([]);
});

test('ids are unique over all directories', () => {
  const ids = DIRECTORIES.flatMap((name) => loadDirectory(name).units.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('gansu has 14 prefectures, the new area and 86 counties, none of them in 嘉峪关', () => {
  expect(countClasses('gansu')).toMatchObject({ prefecture: 14, newArea: 1, county: 86 });
  const { units } = loadDirectory('gansu');
  const childless = units.filter(
    ({ id, unitClass }) => unitClass === 'prefecture' && !units.some(({ parent }) => parent === id),
  );
  expect(childless.map(({ name }) => name)).toEqual(['嘉峪关市总工会']);
});

test('qinghai has 8 prefectures and 44 counties, guyuan five counties and a zone', () => {
  expect(countClasses('qinghai')).toMatchObject({ prefecture: 8, county: 44 });
  expect(countClasses('guyuan')).toMatchObject({ county: 5, developmentZone: 1 });
});
