import type { FormVersion } from '../../../domain/form';
import { refuse } from '../../../domain/refusal';
import { findFormVersion } from '../../../store/form-versions';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

/** A published version of a form. @throws RefusalError formUnknown */
export async function knownFormVersion(
  { connection }: WebDeps,
  id: string | undefined,
): Promise<FormVersion> {
  const found = id === undefined ? null : await findFormVersion(connection, id);
  if (!found) throw new RefusalError(refuse('formUnknown', { form: id ?? '' }));
  return found;
}
