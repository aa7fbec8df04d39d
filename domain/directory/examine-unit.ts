import { indexDirectory } from '../directory-index';
import { refuse, type Refusal } from '../refusal';
import { isInternal } from '../resolve-units';
import { type Directory, type Tier, TIERS, type Unit, type UnitClass } from '../unit';
import { indexNames } from './name-index';
import { isUnitName, nameKey } from './name-key';

/** Tiers at which the bodies of a class stand; those of other classes stand anywhere. */
const TIERS_OF: Partial<Record<UnitClass, readonly Tier[]>> = {
  prefecture: ['prefecture'],
  newArea: ['prefecture', 'county'],
  county: ['county'],
  developmentZone: ['prefecture', 'county'],
  township: ['township'],
  directGrassroots: ['grassroots'],
  largeEnterprise: ['grassroots'],
  grassroots: ['grassroots'],
};

/** A unit as it is to become, with what it is now; null for one that is added. */
export interface UnitStep {
  unit: Unit;
  before: Unit | null;
}

function malformed({ name, aliases }: Unit): Refusal[] {
  return [name, ...aliases]
    .filter((words) => !isUnitName(words))
    .map((words) => refuse('unitNameMalformed', { words: words.slice(0, 120) }));
}

/** Departments of two federations may be called alike; two siblings may not. */
function mayBeConfused(a: Unit, b: Unit): boolean {
  return a.parent === b.parent || (!isInternal(a) && !isInternal(b));
}

function nameFaults(unit: Unit, directory: Directory): Refusal[] {
  const { named, aliased } = indexNames(directory);
  const others = (map: ReadonlyMap<string, readonly Unit[]>, words: string) =>
    (map.get(nameKey(words)) ?? []).filter(({ id }) => id !== unit.id);
  const isSibling = ({ parent }: Unit) => parent === unit.parent;
  const faults: Refusal[] = [];
  const taken = [...others(named, unit.name), ...others(aliased, unit.name)].find(isSibling);
  if (taken) faults.push(refuse('unitNameTaken', { name: unit.name, unit: taken.name }));
  for (const alias of unit.aliases) {
    const same = [...others(named, alias), ...others(aliased, alias)];
    const rival = same.find((one) => mayBeConfused(one, unit));
    if (rival) faults.push(refuse('unitAliasTaken', { alias, unit: rival.name }));
  }
  return faults;
}

function placeFaults({ unit, before }: UnitStep, directory: Directory): Refusal[] {
  if (before?.parent === null || unit.parent === null) {
    return before?.parent === null && unit.parent === null ? [] : [refuse('unitRootFixed')];
  }
  const { byId, paths } = indexDirectory(directory);
  const parent = byId.get(unit.parent);
  if (!parent) return [refuse('unitUnknown', { unit: unit.parent })];
  const above = paths.get(parent.id) ?? '';
  if (above.includes(`/${unit.id}/`)) {
    return [refuse('unitUnderItself', { name: unit.name, parent: parent.name })];
  }
  return isInternal(parent) ? [refuse('unitUnderInternal', { parent: parent.name })] : [];
}

function tierFaults({ unit, before }: UnitStep, directory: Directory): Refusal[] {
  const isAsBefore =
    before?.tier === unit.tier &&
    before.unitClass === unit.unitClass &&
    before.parent === unit.parent;
  const parent = unit.parent === null ? undefined : indexDirectory(directory).byId.get(unit.parent);
  if (isAsBefore || !parent) return [];
  const params = { name: unit.name, parent: parent.name };
  if (TIERS.indexOf(unit.tier) < TIERS.indexOf(parent.tier)) {
    return [refuse('unitTierTooHigh', params)];
  }
  const stands = isInternal(unit) ? [parent.tier] : TIERS_OF[unit.unitClass];
  const isBelowFederation = unit.unitClass !== 'federation';
  const fits = isBelowFederation && (stands === undefined || stands.includes(unit.tier));
  return fits ? [] : [refuse('unitTierMisfit', params)];
}

/**
 * Everything that speaks against one unit as it is to become.
 * @param directory as it is to become, this unit in it; rules on class and tier bind what changes
 */
export function examineUnit(step: UnitStep, directory: Directory): Refusal[] {
  return [
    ...malformed(step.unit),
    ...nameFaults(step.unit, directory),
    ...placeFaults(step, directory),
    ...tierFaults(step, directory),
  ];
}
