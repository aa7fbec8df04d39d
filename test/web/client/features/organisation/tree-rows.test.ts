import type { TreeUnit } from '../../../../../web/contract/organisation';
import {
  chainOf,
  isNamed,
  treeRows,
} from '../../../../../web/client/features/organisation/tree-rows';
import { DIRECTORY } from '../../../../builders/campaign-file';

const UNITS: TreeUnit[] = DIRECTORY.map((unit) => ({ ...unit, staff: 1 }));
const names = (open: string[], text = '') =>
  treeRows(UNITS, new Set(open), text).map(({ unit, level }) => `${level} ${unit.id}`);

test('what lies under open units is shown, in order', () => {
  expect(names([])).toEqual(['1 sf']);
  expect(names(['sf', 'sf-west']).slice(-3)).toEqual(['2 sf-east', '2 sf-west', '3 sf-west-a']);
});

test('a unit that is open under one that is not stays hidden', () => {
  expect(names(['sf-west'])).toEqual(['1 sf']);
});

test('a search shows what it finds and all that is above it, by name or alias', () => {
  expect(names([], '丙县')).toEqual(['1 sf', '2 sf-west', '3 sf-west-a']);
  expect(names([], '干 校')).toEqual(['1 sf', '2 sf-school']);
  expect(names([], '没有')).toEqual([]);
});

test('each line tells its place among its siblings', () => {
  const rows = treeRows(UNITS, new Set(['sf', 'sf-east']), '');
  const counties = rows.filter(({ level }) => level === 3);
  expect(counties.map(({ place, siblings }) => [place, siblings])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('a branch whose top is not listed hangs from the root', () => {
  const branch = UNITS.filter(({ id }) => id.startsWith('sf-west'));
  expect(treeRows(branch, new Set(), '').map(({ unit }) => unit.id)).toEqual(['sf-west']);
});

test('width and spaces make no difference to a search', () => {
  const unit = { ...(UNITS[0] as TreeUnit), name: 'Ａ１ 工会', aliases: [] };
  expect(isNamed(unit, 'a1工')).toBe(true);
  expect(chainOf(UNITS, 'sf-west-a').map(({ id }) => id)).toEqual(['sf-west-a', 'sf-west', 'sf']);
});
