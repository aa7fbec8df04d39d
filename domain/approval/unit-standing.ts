import type { Placement } from '../placement';
import type { Unit } from '../unit';
import type { ConditionFacts } from './unmet-conditions';

/** Which office stands above a unit in one notice, and what conditions of routes see of the unit. */
export function unitStanding(
  node: Pick<Unit, 'unitClass' | 'tier' | 'parent'> | null,
  placement: Placement | undefined,
): { superior: string | null; unit: ConditionFacts['unit'] } {
  const { unitClass = 'grassroots', tier = 'grassroots', parent = null } = node ?? {};
  return {
    superior: placement?.superior ?? parent,
    unit: { unitClass: placement?.unitClass ?? unitClass, tier },
  };
}
