import {
  readExampleCampaigns,
  readExampleDirectories,
} from '../../../../../scripts/seed-data/examples';
import type { UnitRef } from '../../../../../domain/campaign-file';
import { DIRECTORY } from '../../../../builders/campaign-file';
import {
  unitsIn,
  withClass,
  withoutClass,
  withoutUnit,
  withUnit,
} from '../../../../../web/client/features/campaign-editor/recipients';

const at = (refs: UnitRef[]) => ({ refs, directory: DIRECTORY, issuer: 'sf' });
const named = (refs: UnitRef[]) => [...unitsIn(at(refs))].sort();

function unit(id: string) {
  const found = DIRECTORY.find((one) => one.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

const PREFECTURES: UnitRef[] = [{ unitClass: 'prefecture' }];

describe('one unit', () => {
  it('of a class that is addressed becomes an exception, and no longer one when it is back', () => {
    const less = withoutUnit(unit('sf-east'), at(PREFECTURES));
    expect(less).toEqual([{ unitClass: 'prefecture', except: ['sf-east'] }]);
    expect(named(less)).toEqual(['sf-west']);
    expect(withUnit(unit('sf-east'), at(less))).toEqual(PREFECTURES);
  });

  it('is no longer an exception by whatever name it was one', () => {
    const refs: UnitRef[] = [{ unitClass: 'prefecture', except: ['东岭市总工会', 'sf-west'] }];
    expect(withUnit(unit('sf-east'), at(refs))).toEqual([
      { unitClass: 'prefecture', except: ['sf-west'] },
    ]);
  });

  it('of no class that is addressed is named by itself', () => {
    const more = withUnit(unit('sf-science'), at(PREFECTURES));
    expect(more).toEqual([...PREFECTURES, { unit: 'sf-science' }]);
    expect(withoutUnit(unit('sf-science'), at(more))).toEqual(PREFECTURES);
  });

  it('named by an alias goes by that alias', () => {
    const refs: UnitRef[] = [{ unit: '省总宣传部' }, ...PREFECTURES];
    expect(withoutUnit(unit('sf-publicity'), at(refs))).toEqual(PREFECTURES);
  });

  it('that is in already changes nothing', () => {
    expect(withUnit(unit('sf-east'), at(PREFECTURES))).toEqual(PREFECTURES);
  });
});

describe('a class', () => {
  it('takes in those of it that were named by themselves', () => {
    const refs: UnitRef[] = [{ unit: 'sf-east' }, { unit: 'sf-science' }, { unit: '没有这个单位' }];
    expect(withClass('prefecture', at(refs))).toEqual([
      { unit: 'sf-science' },
      { unit: '没有这个单位' },
      { unitClass: 'prefecture' },
    ]);
  });

  it('is addressed whole, whatever its exceptions were', () => {
    const refs: UnitRef[] = [{ unitClass: 'prefecture', except: ['sf-east'] }];
    expect(withClass('prefecture', at(refs))).toEqual(PREFECTURES);
  });

  it('goes with all its units, however they came in', () => {
    const refs: UnitRef[] = [...PREFECTURES, { unit: '东岭市总工会' }, { unitClass: 'county' }];
    expect(withoutClass('prefecture', at(refs))).toEqual([{ unitClass: 'county' }]);
  });
});

test.each(readExampleCampaigns().map((file) => [file.id, file] as const))(
  'leaving out each unit of %s and taking it back comes to the same list',
  (_, file) => {
    const found = readExampleDirectories().find(({ name }) => name === file.directory);
    const directory = found?.units ?? [];
    const whole = { refs: file.notice.recipients, directory, issuer: file.notice.issuer };
    const before = unitsIn(whole);
    expect(before.size).toBeGreaterThan(90);
    for (const id of [...before].filter((_, i) => i % 9 === 0)) {
      const one = directory.find((each) => each.id === id);
      if (!one) throw new Error(`no unit ${id}`);
      const less = { ...whole, refs: withoutUnit(one, whole) };
      expect(unitsIn(less).has(id)).toBe(false);
      expect(unitsIn({ ...less, refs: withUnit(one, less) })).toEqual(before);
    }
  },
);
