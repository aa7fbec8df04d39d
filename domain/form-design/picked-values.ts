import type { FormBody, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { escapedStep } from '../json-pointer';

export const PICKED_KINDS = ['unit', 'person'] as const;
/** 单位 · 人员: what a field may name by its id. */
export type PickedKind = (typeof PICKED_KINDS)[number];

/** A unit or person named in a filled form. */
export interface PickedValue {
  readonly pick: PickedKind;
  readonly id: string;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** Every unit and person a filled form names, wherever its schema has a place for one. */
export function pickedValues(schema: FormSchema, body: FormBody): PickedValue[] {
  return pickedIn([schema], body, '');
}

function pickedIn(schemas: readonly FormSchema[], value: Json, pointer: string): PickedValue[] {
  const all = schemas.flatMap(withBranches);
  if (Array.isArray(value)) {
    const items = itemSchemas(all);
    return value.flatMap((one, n) => pickedIn(items, one, `${pointer}/${n}`));
  }
  if (typeof value === 'string') {
    const pick = all.find((one) => one['x-pick'] !== undefined)?.['x-pick'];
    return pick === undefined ? [] : [{ pick, id: value, pointer }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, member]) => {
    return pickedIn(fieldSchemas(all, field), member, `${pointer}/${escapedStep(field)}`);
  });
}
