import type { FormBody, FormSchema } from '../../../domain/form';
import { type PickedKind, pickedValues } from '../../../domain/form-design/picked-values';
import type { Scope } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findUnit } from '../../../store/units';
import { fieldLabel } from '../form-validation/field-label';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { pickedWithin } from './picked-within';
import type { TaskContext } from './task-context';

const WORDS = { unit: '单位', person: '人员' } as const satisfies Record<PickedKind, string>;

/**
 * Holds a form to units and people that are in the directory of whoever hands it in.
 * @throws RefusalError formInvalid, naming each field
 */
export async function requirePicked(
  { connection }: WebDeps,
  { ref }: TaskContext,
  { schema, body }: { schema: FormSchema; body: FormBody },
): Promise<void> {
  const picked = pickedValues(schema, body);
  if (picked.length === 0) return;
  const unit = await findUnit(connection, ref.unit);
  const root = unit?.path.split('/')[1] ?? '';
  const scope: Scope = { kind: 'units', paths: [`/${root}/`] };
  const known = async (pick: PickedKind): Promise<Set<string>> => {
    const ids = picked.filter((one) => one.pick === pick).map(({ id }) => id);
    const found = ids.length === 0 ? [] : await pickedWithin(connection, scope, { pick, ids });
    return new Set(found.map(({ id }) => id));
  };
  const inDirectory = { unit: await known('unit'), person: await known('person') };
  const faults = picked
    .filter(({ pick, id }) => !inDirectory[pick].has(id))
    .map(({ pick, pointer }) => ({
      path: pointer,
      message: `${fieldLabel(schema, pointer)}所选的${WORDS[pick]}不在组织机构中，请重新选择`,
    }));
  if (faults.length > 0)
    throw new RefusalError(refuse('formInvalid', { errors: faults.length }), faults);
}
