import type { FormSchema } from './form';
import { withBranches } from './schema-walk';

/** The order of fields that a ui schema asks for; empty where it asks for none. */
export function fieldOrder(ui: unknown): readonly string[] {
  const order = (ui as Record<string, unknown> | undefined)?.['ui:order'];
  return Array.isArray(order) ? (order as string[]) : [];
}

/** Every field a schema may hold, in the order asked for; those not named come last. */
export function orderedFields(schema: FormSchema, ui: unknown): string[] {
  const fields = withBranches(schema).flatMap((part) => Object.keys(part.properties ?? {}));
  const order = fieldOrder(ui);
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...new Set(fields)].sort((a, b) => place(a) - place(b));
}
