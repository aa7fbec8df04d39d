import type { FormUi } from '../form';
import { isWithin, measure } from './design-limits';
import { shapeFaults } from './shape-faults';
import type { DesignedForm } from './to-schema';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The form that a text in JSON holds, as a schema or as `{schema, ui}`; null where it holds none
 * the designer could read. Keywords it does not know are kept; those it knows must be well formed.
 */
export function readDesign(text: string): DesignedForm | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isWithin(measure(value))) return null;
    const schema = isObject(value['schema']) ? value['schema'] : value;
    const ui = isObject(value['ui']) ? value['ui'] : {};
    const isUnreadable = shapeFaults(schema).some(
      ({ code }) => code === 'keywordMalformed' || code === 'keyReserved',
    );
    return schema['type'] !== 'object' || isUnreadable ? null : { schema, ui: ui as FormUi };
  } catch {
    return null;
  }
}
