import type { FormSchema } from '../form';
import { itemSchemas, withBranches } from '../schema-walk';
import { designFault, type DesignFault, type DesignFaultCode } from './design-fault';
import { PHONE } from './field-kinds';
import type { FormField } from './form-fields';

/**
 * What keeps fields from stating facts of a unit: a fact is one value of the unit as a whole, and
 * never tells of a person.
 */
export function factFaults(fields: readonly FormField[]): DesignFault[] {
  const taken = new Set<string>();
  return fields.flatMap((field) => {
    const all = field.schemas.flatMap(withBranches);
    const key = all.find((schema) => schema['x-fact'] !== undefined)?.['x-fact'];
    if (key === undefined) return [];
    const isTaken = taken.has(key);
    taken.add(key);
    const code = factFault(field.pointer, all);
    if (code) return [designFault(code, field, key)];
    return isTaken ? [designFault('factTaken', field, key)] : [];
  });
}

function factFault(pointer: string, all: readonly FormSchema[]): DesignFaultCode | null {
  const below = itemSchemas(all).flatMap(withBranches);
  const columns = below.flatMap(({ properties }) => Object.values(properties ?? {}));
  const cells = columns.flatMap(withBranches);
  const isRow = pointer.split('/').includes('*');
  const isFile = [...below, ...cells.flatMap(({ items }) => items ?? [])].some(
    (schema) => schema['x-attachment'] === true,
  );
  const isGroup = all.some(({ properties }) => properties !== undefined);
  const isNote = all.some(({ maxLength }) => maxLength === 0);
  if (isRow || isFile || isGroup || isNote) return 'factMisplaced';
  return [...all, ...below, ...cells].some(isPersonal) ? 'factPersonal' : null;
}

/** A telephone is somebody's, too. */
function isPersonal({ pattern, ...schema }: FormSchema): boolean {
  return schema['x-masked'] === true || pattern === PHONE;
}
