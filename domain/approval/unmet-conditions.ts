import type { Unit } from '../unit';
import type { Route, RouteCondition } from './route';
import { conditionalParts } from './route-order';

/** What conditions look at: the filled form, and the unit that filled it. */
export interface ConditionFacts {
  values: unknown;
  unit: Pick<Unit, 'unitClass' | 'tier'>;
}

function valueAt(values: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Record<string, unknown>)[key];
  }, values);
}

function isWithin(value: unknown, { atLeast, atMost }: { atLeast?: number; atMost?: number }) {
  if (typeof value !== 'number') return false;
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}

function holds(condition: RouteCondition, { values, unit }: ConditionFacts): boolean {
  switch (condition.kind) {
    case 'number':
      return isWithin(valueAt(values, condition.field), condition);
    case 'word': {
      const found = valueAt(values, condition.field);
      const words = (Array.isArray(found) ? found : [found]).map(String);
      return words.some((word) => condition.oneOf.includes(word));
    }
    case 'unitClass':
      return condition.oneOf.includes(unit.unitClass);
    case 'tier':
      return condition.oneOf.includes(unit.tier);
  }
}

/** Ids of the nodes and branches whose conditions do not all hold. A field left empty meets none. */
export function unmetConditions(route: Route, facts: ConditionFacts): string[] {
  return conditionalParts(route)
    .filter(({ when }) => when?.some((condition) => !holds(condition, facts)))
    .map(({ id }) => id);
}
