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
  /** The field as the form calls it, sections before it; its key where neither version knows it. */
  title: string;
}

interface Versions {
  /** The version in use: what the newer one has dropped is still called by its words. */
  older: FormSchema;
  newer: FormSchema;
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
  { older, newer }: Versions,
): LostCondition[] {
  return placed.flatMap((one): LostCondition[] => {
    const loss = lossOf(one.condition, newer);
    if (loss === null) return [];
    const { field } = one.condition;
    return [{ ...one, loss, title: titleIn(newer, field) ?? titleIn(older, field) ?? field }];
  });
}

/** All that a form says at each step of the way to a field. */
function wayTo(schema: FormSchema, field: string): FormSchema[][] {
  let parts = withBranches(schema);
  return field.split('.').map((step) => {
    parts = fieldSchemas(parts, step).flatMap(withBranches);
    return parts;
  });
}

function titleIn(schema: FormSchema, field: string): string | null {
  const titles = wayTo(schema, field).map(
    (parts) => parts.find(({ title }) => title !== undefined)?.title,
  );
  return titles.includes(undefined) ? null : titles.join(' · ');
}

function lossOf(condition: FieldCondition, schema: FormSchema): ConditionLoss | null {
  const found = wayTo(schema, condition.field).at(-1) ?? [];
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
