import fc from 'fast-check';
import { unitPath } from '../../domain/directory-index';
import { nearestNames } from '../../domain/nearest-names';
import { federationOf, resolveRef, suggestUnits } from '../../domain/resolve-units';
import type { Directory, Unit } from '../../domain/unit';
import { DIRECTORY } from '../builders/campaign-file';

function unitOf(id: string): Unit {
  const unit = DIRECTORY.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

function ids(units: readonly Unit[]): string[] {
  return units.map(({ id }) => id);
}

describe('a unit by its words', () => {
  it.each(['sf-publicity', '示范省总工会宣传教育部', '省总宣传部'])('is found as %s', (unit) => {
    expect(resolveRef({ unit }, DIRECTORY, 'sf')).toEqual({
      units: [unitOf('sf-publicity')],
      unknown: [],
      ambiguous: [],
    });
  });

  it.each(['省总宣传教育', '宣传部', '省总宣传部 ', ''])('is never guessed from %p', (unit) => {
    const { units, unknown } = resolveRef({ unit }, DIRECTORY, 'sf');
    expect(units).toEqual([]);
    expect(unknown).toEqual([unit]);
  });

  it('is suggested to a person instead', () => {
    expect(suggestUnits('省总宣传教育', DIRECTORY)[0]).toBe('省总宣传教育部');
    expect(suggestUnits('完全无关', DIRECTORY)).toEqual([]);
    expect(nearestNames('abcd', ['abce', 'abcd', 'abcd', 'zzzz'])).toEqual(['abcd', 'abce']);
  });
});

describe('a name that several units bear', () => {
  const office: Omit<Unit, 'id' | 'parent'> = {
    name: '办公室',
    aliases: [],
    unitClass: 'department',
    tier: 'county',
  };
  const directory: Directory = [
    ...DIRECTORY,
    { ...office, id: 'e-office', parent: 'sf-east' },
    { ...office, id: 'w-office', parent: 'sf-west' },
  ];

  it('means the one of the issuing office', () => {
    expect(ids(resolveRef({ unit: '办公室' }, directory, 'sf-east').units)).toEqual(['e-office']);
  });

  it('means none of them where it could be either', () => {
    const resolved = resolveRef({ unit: '办公室' }, directory, 'sf');
    expect(resolved).toEqual({ units: [], unknown: [], ambiguous: ['办公室'] });
  });
});

describe('a class of units', () => {
  it('is everything of the class below the office, at any depth', () => {
    const counties = resolveRef({ unitClass: 'county' }, DIRECTORY, 'sf');
    expect(ids(counties.units)).toEqual(['sf-east-a', 'sf-east-b', 'sf-west-a']);
    const own = resolveRef({ unitClass: 'county' }, DIRECTORY, 'sf-east');
    expect(ids(own.units)).toEqual(['sf-east-a', 'sf-east-b']);
  });

  it('leaves out the exceptions and names those it does not know', () => {
    const ref = { unitClass: 'county' as const, except: ['甲县总工会', '丁县总工会'] };
    const { units, unknown } = resolveRef(ref, DIRECTORY, 'sf');
    expect(ids(units)).toEqual(['sf-east-b', 'sf-west-a']);
    expect(unknown).toEqual(['丁县总工会']);
  });

  it('means the departments of the office only, not those of the prefectures', () => {
    const { units } = resolveRef({ unitClass: 'department' }, DIRECTORY, 'sf');
    expect(ids(units)).toEqual(['sf-office', 'sf-publicity', 'sf-economy']);
  });

  it('is looked for under the federation when its general office signs', () => {
    expect(federationOf(unitOf('sf-office'), DIRECTORY).id).toBe('sf');
    const { units } = resolveRef({ unitClass: 'prefecture' }, DIRECTORY, 'sf-office');
    expect(ids(units)).toEqual(['sf-east', 'sf-west']);
  });

  it('is empty under an office nobody knows', () => {
    expect(resolveRef({ unitClass: 'county' }, DIRECTORY, 'nowhere').units).toEqual([]);
  });
});

describe('the path of a unit', () => {
  it('leads down from the root', () => {
    expect(unitPath(unitOf('sf-east-a'), DIRECTORY)).toBe('/sf/sf-east/sf-east-a/');
    expect(unitPath(unitOf('sf'), DIRECTORY)).toBe('/sf/');
  });

  it('does not take a longer id for a subordinate', () => {
    const twin: Unit = { ...unitOf('sf-east'), id: 'sf-eastern' };
    const below: Unit = { ...unitOf('sf-east-a'), id: 'sf-eastern-a', parent: 'sf-eastern' };
    const { units } = resolveRef({ unitClass: 'county' }, [...DIRECTORY, twin, below], 'sf-east');
    expect(ids(units)).toEqual(['sf-east-a', 'sf-east-b']);
  });

  it('ends, whatever the parent links say', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const units = fc.uniqueArray(fc.tuple(id, fc.option(id)), { selector: ([own]) => own });
    fc.assert(
      fc.property(units, (links) => {
        const directory: Directory = links.map(([own, parent]) => ({
          ...unitOf('sf-office'),
          id: own,
          parent,
        }));
        for (const unit of directory) {
          const steps = unitPath(unit, directory).split('/').slice(1, -1);
          expect(steps.at(-1)).toBe(unit.id);
          expect(new Set(steps).size).toBe(steps.length);
          resolveRef({ unitClass: 'department' }, directory, unit.id);
        }
      }),
    );
  });
});
