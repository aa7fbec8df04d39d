import type { FormSchema } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import type { Route, RouteCondition } from './route';
import { conditionalParts } from './route-order';

/** A condition on what the unit wrote. */
export type FieldCondition = Extract<RouteCondition, { kind: 'number' | 'word' }>;

/** A condition with the title of the node or branch that hangs on it. */
export interface PlacedCondition {
  part: string;
  condition: FieldCondition;
}

export const CONDITION_LOSSES = ['dropped', 'retyped', 'choiceGone'] as const;
/** 项目没有了 · 类型变了 · 选项没有了 */
export type ConditionLoss = (typeof CONDITION_LOSSES)[number];

/** A condition that no body of a form can meet any more, and why. */
export interface LostCondition extends PlacedCondition {
  loss: ConditionLoss;
}

/** Everything a route reads in the filled form. */
export function fieldConditions(route: Route): PlacedCondition[] {
  return conditionalParts(route).flatMap(({ title, when }) =>
    (when ?? []).flatMap((condition) =>
      condition.kind === 'number' || condition.kind === 'word' ? [{ part: title, condition }] : [],
    ),
  );
}

/**
 * The conditions that a version of the form leaves without what they read: nothing in a filled form
 * could meet them, and their nodes and branches would be left out for ever (`unmetConditions`).
 */
export function lostConditions(
  placed: readonly PlacedCondition[],
  schema: FormSchema,
): LostCondition[] {
  return placed.flatMap((one): LostCondition[] => {
    const loss = lossOf(one.condition, schema);
    return loss === null ? [] : [{ ...one, loss }];
  });
}

function lossOf(condition: FieldCondition, schema: FormSchema): ConditionLoss | null {
  const steps = condition.field.split('.');
  const found = steps.reduce(
    (parts, step) => fieldSchemas(parts, step).flatMap(withBranches),
    withBranches(schema),
  );
  if (found.length === 0) return 'dropped';
  const types = found.flatMap(({ type }) => type ?? []);
  if (condition.kind === 'number') {
    return types.some((type) => type === 'number' || type === 'integer') ? null : 'retyped';
  }
  const rows = itemSchemas(found).flatMap(withBranches);
  const worded = [...found, ...rows].filter(({ type }) => type === 'string' || type === 'boolean');
  if (worded.length === 0 && !found.some((one) => one.enum)) return 'retyped';
  return offersNone(condition.oneOf, [...found, ...rows]) ? 'choiceGone' : null;
}

/** Whether a choice has nothing left of what is asked for; where anything may be written it has. */
function offersNone(asked: readonly string[], schemas: readonly FormSchema[]): boolean {
  const offered = schemas.flatMap((one) => (one.enum ? [one.enum.map(String)] : []));
  return offered.length > 0 && !offered.some((values) => asked.some((one) => values.includes(one)));
}
