import type { UnitRef } from '../../../../domain/campaign-file';
import { resolveRef } from '../../../../domain/resolve-units';
import type { Directory, Unit, UnitClass } from '../../../../domain/unit';

/** References together with what they are resolved in. */
export interface Addressing {
  refs: readonly UnitRef[];
  directory: Directory;
  issuer: string;
}

/** Ids of the units the references come to. */
export function unitsIn({ refs, directory, issuer }: Addressing): Set<string> {
  const units = refs.flatMap((ref) => resolveRef(ref, directory, issuer).units);
  return new Set(units.map(({ id }) => id));
}

/** Units of each class that a class reference would come to, without exceptions. */
export function classMembers(unitClass: UnitClass, directory: Directory, issuer: string): Unit[] {
  return resolveRef({ unitClass }, directory, issuer).units;
}

function names(words: string, unit: Unit, { directory, issuer }: Addressing): boolean {
  return resolveRef({ unit: words }, directory, issuer).units.some(({ id }) => id === unit.id);
}

function includes(ref: UnitRef, unit: Unit, { directory, issuer }: Addressing): boolean {
  return resolveRef(ref, directory, issuer).units.some(({ id }) => id === unit.id);
}

/** Addresses one unit: it stops being an exception of its class, or is named by itself. */
export function withUnit(unit: Unit, addressing: Addressing): UnitRef[] {
  const { refs } = addressing;
  if (unitsIn(addressing).has(unit.id)) return [...refs];
  const back = refs.map((ref) => {
    if (!('unitClass' in ref) || !ref.except) return ref;
    const except = ref.except.filter((words) => !names(words, unit, addressing));
    const { except: _, ...all } = ref;
    return except.length > 0 ? { ...ref, except } : all;
  });
  return unitsIn({ ...addressing, refs: back }).has(unit.id) ? back : [...refs, { unit: unit.id }];
}

/** Leaves one unit out: no longer named by itself, and an exception of every class it belongs to. */
export function withoutUnit(unit: Unit, addressing: Addressing): UnitRef[] {
  return addressing.refs.flatMap((ref): UnitRef[] => {
    if (!includes(ref, unit, addressing)) return [ref];
    return 'unit' in ref ? [] : [{ ...ref, except: [...(ref.except ?? []), unit.id] }];
  });
}

/** Addresses a whole class; units of it that were named by themselves are part of it now. */
export function withClass(unitClass: UnitClass, addressing: Addressing): UnitRef[] {
  const { refs, directory, issuer } = addressing;
  const members = new Set(classMembers(unitClass, directory, issuer).map(({ id }) => id));
  const others = refs.filter((ref) => {
    if ('unitClass' in ref) return ref.unitClass !== unitClass;
    const { units } = resolveRef(ref, directory, issuer);
    return units.length === 0 || units.some(({ id }) => !members.has(id));
  });
  return [...others, { unitClass }];
}

/** Leaves a whole class out, however its units came in. */
export function withoutClass(unitClass: UnitClass, addressing: Addressing): UnitRef[] {
  const { directory, issuer } = addressing;
  const left = addressing.refs.filter(
    (ref) => !('unitClass' in ref) || ref.unitClass !== unitClass,
  );
  return classMembers(unitClass, directory, issuer).reduce(
    (refs, unit) => withoutUnit(unit, { ...addressing, refs }),
    left,
  );
}
