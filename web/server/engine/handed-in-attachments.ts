import type { FormBody, FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { refuse } from '../../../domain/refusal';
import { findAttachments } from '../../../store/attachments';
import { fieldSchemas, itemSchemas, withBranches } from '../../../domain/schema-walk';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import type { TaskContext } from './task-context';

function idsUnder(schemas: readonly FormSchema[], value: Json): string[] {
  const all = schemas.flatMap(withBranches);
  if (Array.isArray(value)) return value.flatMap((one) => idsUnder(itemSchemas(all), one));
  if (typeof value !== 'object' || value === null) return [];
  if (all.some((schema) => schema['x-attachment'])) {
    return typeof value.id === 'string' ? [value.id] : [];
  }
  return Object.entries(value).flatMap(([field, member]) =>
    idsUnder(fieldSchemas(all, field), member),
  );
}

/** Ids of the attachments a filled form names, wherever its schema has a place for one. */
export function attachmentsIn(schema: FormSchema, body: FormBody): string[] {
  return [...new Set(idsUnder([schema], body))];
}

/**
 * Holds a form to files that exist, belong to this campaign, and were handed in by the unit itself
 * or for it by the issuing side.
 * @throws RefusalError attachmentUnknown
 */
export async function requireAttachments(
  { connection }: WebDeps,
  { ref, issuance }: TaskContext,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  const found = await findAttachments(connection, ids);
  const ofUnit = [ref.unit, issuance.office, issuance.sponsor];
  const known = found.filter(
    ({ campaign, office, owner, unit, inside }) =>
      !inside &&
      campaign === ref.campaign &&
      office === ref.office &&
      ofUnit.includes(owner) &&
      (owner === ref.unit || unit === null || unit === ref.unit),
  );
  const missing = ids.find((id) => !known.some((one) => one.id === id));
  if (missing !== undefined) {
    throw new RefusalError(refuse('attachmentUnknown', { attachment: missing }));
  }
}
