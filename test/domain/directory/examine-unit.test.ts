import { examineUnit } from '../../../domain/directory/examine-unit';
import type { Unit } from '../../../domain/unit';
import { DIRECTORY } from '../../builders/campaign-file';

const [EAST, OFFICE, SCHOOL] = ['sf-east', 'sf-office', 'sf-school'].map(
  (id) => DIRECTORY.find((unit) => unit.id === id) as Unit,
) as [Unit, Unit, Unit];
const COUNTY: Unit = {
  ...{ id: 'new', name: '丁县总工会', aliases: [], parent: 'sf-east' },
  ...{ tier: 'county', unitClass: 'county' },
};

function added(part: Partial<Unit>): string[] {
  const unit = { ...COUNTY, ...part };
  return examineUnit({ unit, before: null }, [...DIRECTORY, unit]).map(({ refused }) => refused);
}

function changed(before: Unit, part: Partial<Unit>): string[] {
  const unit = { ...before, ...part };
  const next = DIRECTORY.map((one) => (one.id === unit.id ? unit : one));
  return examineUnit({ unit, before }, next).map(({ refused }) => refused);
}

test('a county below a prefecture is fine', () => {
  expect(added({})).toEqual([]);
});

test.each<[string, Partial<Unit>, string]>([
  ['called like a sibling, but for width and spaces', { name: '甲县 总工会' }, 'unitNameTaken'],
  ['with an alias that is a name', { aliases: ['东岭市总工会'] }, 'unitAliasTaken'],
  ['with a slash in its name', { name: '甲/乙' }, 'unitNameMalformed'],
  ['below nobody known', { parent: 'nowhere' }, 'unitUnknown'],
  ['as a second root', { parent: null }, 'unitRootFixed'],
  ['below a school', { parent: 'sf-school' }, 'unitUnderInternal'],
  ['of a tier above its superior', { tier: 'province' }, 'unitTierTooHigh'],
  ['of a class that stands elsewhere', { unitClass: 'prefecture' }, 'unitTierMisfit'],
  ['as a second federation', { unitClass: 'federation' }, 'unitTierMisfit'],
])('a unit %s is refused', (_, part, refused) => {
  expect(added(part)).toContain(refused);
});

test('a sibling does not take the alias of another', () => {
  const inner = { parent: 'sf', tier: 'province', unitClass: 'department' } as const;
  expect(added({ ...inner, name: '新部', aliases: ['省总干校'] })).toEqual(['unitAliasTaken']);
});

test('departments of two federations may be called alike, those of one may not', () => {
  const inner = { name: '示范省总工会办公室', unitClass: 'department' } as const;
  expect(added({ ...inner, parent: 'sf-west', tier: 'prefecture' })).toEqual([]);
  expect(added({ ...inner, parent: 'sf', tier: 'province' })).toEqual(['unitNameTaken']);
});

test('a unit is not moved under itself', () => {
  expect(changed(EAST, { parent: 'sf-east-a' })).toContain('unitUnderItself');
  expect(changed(EAST, { parent: 'sf-east' })).toContain('unitUnderItself');
});

test('what was there before the rules may be renamed without being put right', () => {
  expect(changed(OFFICE, { name: '示范省总工会综合办公室' })).toEqual([]);
  expect(changed(SCHOOL, { tier: 'county' })).toEqual(['unitTierMisfit']);
});
