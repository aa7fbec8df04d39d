import type { UnitRef } from './campaign-file';
import { indexDirectory, unitPath } from './directory-index';
import { nearestNames } from './nearest-names';
import type { Directory, Unit, UnitClass } from './unit';

/** What a reference comes to. Words that name no unit, or more than one, are never guessed at. */
export interface ResolvedRef {
  units: Unit[];
  unknown: string[];
  /** Words that fit several units equally well. */
  ambiguous: string[];
}

// Bodies that act in their federation's name and have no subordinates of their own (S6, S12).
const INTERNAL_CLASSES = ['department', 'institution'] as const satisfies readonly UnitClass[];

/** True for departments and institutions: they act for the body above and have nobody below. */
export function isInternal(unit: Unit): boolean {
  return INTERNAL_CLASSES.some((one) => one === unit.unitClass);
}

/** The federation a unit acts for: itself, or for a department or institution the body above it. */
export function federationOf(unit: Unit, directory: Directory): Unit {
  const { byId } = indexDirectory(directory);
  const seen = new Set<string>();
  let current = unit;
  while (isInternal(current) && current.parent !== null && !seen.has(current.id)) {
    seen.add(current.id);
    const above = byId.get(current.parent);
    if (!above) return current;
    current = above;
  }
  return current;
}

/** Whether a unit lies somewhere below another in the directory. */
export function liesUnder(unit: Unit, above: Unit, directory: Directory): boolean {
  return unit.id !== above.id && unitPath(unit, directory).startsWith(unitPath(above, directory));
}

/**
 * Units of a class under the office's federation, at any depth; departments and institutions
 * only of the federation itself, for those of a prefecture are the prefecture's to instruct.
 */
function unitsOfClass(unitClass: UnitClass, directory: Directory, office: Unit): Unit[] {
  const federation = federationOf(office, directory);
  return directory.filter(
    (unit) =>
      unit.unitClass === unitClass &&
      liesUnder(unit, federation, directory) &&
      (!isInternal(unit) || federationOf(unit, directory).id === federation.id),
  );
}

/** Units with exactly this id, name or alias; of several, those under the office's federation. */
function unitsNamed(
  words: string,
  directory: Directory,
  office: Unit | undefined,
): readonly Unit[] {
  const { byId, byName } = indexDirectory(directory);
  const own = byId.get(words);
  if (own) return [own];
  const named = byName.get(words) ?? [];
  if (named.length < 2 || !office) return named;
  const federation = federationOf(office, directory);
  const nearer = named.filter((unit) => federationOf(unit, directory).id === federation.id);
  if (nearer.length === 1) return nearer;
  const under = named.filter((unit) => liesUnder(unit, federation, directory));
  return under.length > 0 ? under : named;
}

function resolveWords(words: readonly string[], directory: Directory, office?: Unit): ResolvedRef {
  const resolved: ResolvedRef = { units: [], unknown: [], ambiguous: [] };
  for (const one of words) {
    const [unit, ...more] = unitsNamed(one, directory, office);
    if (!unit) resolved.unknown.push(one);
    else if (more.length > 0) resolved.ambiguous.push(one);
    else resolved.units.push(unit);
  }
  return resolved;
}

/**
 * The units a reference names: one by id, name or alias (exact only), or all of a class below
 * the issuing office, less the exceptions.
 * @param office id of the issuing unit; classes of an unknown office are empty
 */
export function resolveRef(ref: UnitRef, directory: Directory, office: string): ResolvedRef {
  const issuer = indexDirectory(directory).byId.get(office);
  if ('unit' in ref) return resolveWords([ref.unit], directory, issuer);
  const except = resolveWords(ref.except ?? [], directory, issuer);
  const left = new Set(except.units.map(({ id }) => id));
  const units = issuer ? unitsOfClass(ref.unitClass, directory, issuer) : [];
  return { ...except, units: units.filter(({ id }) => !left.has(id)) };
}

/** Names in the directory that look like the words, for a message to a person. */
export function suggestUnits(words: string, directory: Directory): string[] {
  const { byName } = indexDirectory(directory);
  return nearestNames(words, byName.keys());
}
