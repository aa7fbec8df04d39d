import type { AddUnitBody, ChangeUnitBody, TreeUnit } from '../../contract/organisation';
import { fillPath, paths } from '../../contract/paths';
import { ask } from './http';
import { useDirectoryCommand } from './use-directory-command';

/** A unit to be added, or what is to be different of one that is there. */
export type UnitToSave = { add: AddUnitBody } | { unit: string; change: ChangeUnitBody };

async function save(input: UnitToSave, key: string): Promise<TreeUnit> {
  if ('add' in input) {
    const { body } = await ask<TreeUnit>(paths.units, { method: 'POST', body: input.add, key });
    return body;
  }
  const path = fillPath(paths.unit, { unit: input.unit });
  const { body } = await ask<TreeUnit>(path, { method: 'PATCH', body: input.change, key });
  return body;
}

/** Adds or changes a unit. */
export function useSaveUnit() {
  return useDirectoryCommand({ send: save, sameAs: (input: UnitToSave) => input });
}
