import type { Unit, UnitClass } from './unit';

/**
 * Where a unit stands in one notice, where that is elsewhere than in the directory: from a move in
 * mid-course on. What is left out is as the directory has it.
 */
export interface Placement {
  unit: string;
  /** What it counts as: decides what it owes, not where the notice names it by a class. */
  unitClass?: UnitClass;
  /** Office asked as its superior. */
  superior?: string;
}

interface Placing {
  placements?: Placement[];
}

/** Where a unit was put in this notice; undefined: where the directory has it. */
export function placementOf({ placements }: Placing, unit: string): Placement | undefined {
  return placements?.find((one) => one.unit === unit);
}

/** A unit of the directory as what it counts as in this notice. */
export function placedUnit(file: Placing, unit: Unit): Unit {
  const { unitClass = unit.unitClass } = placementOf(file, unit.id) ?? {};
  return unitClass === unit.unitClass ? unit : { ...unit, unitClass };
}

/**
 * What a unit that counted as something counts as by a later file. A class that is another one in the
 * directory meanwhile counts only where the notice moves the unit.
 */
export function classAfter(
  [before, after]: [Placing, Placing],
  { id, unitClass }: Unit,
  counted: UnitClass,
): UnitClass {
  const isMoved = placementOf(before, id)?.unitClass !== placementOf(after, id)?.unitClass;
  return isMoved ? unitClass : counted;
}
