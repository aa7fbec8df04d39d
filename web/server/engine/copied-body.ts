import type { FormBody, FormSchema } from '../../../domain/form';
import { askedValues } from '../../../domain/form-design/carry-values';
import type { Json } from '../../../domain/journal-entry';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { findAttachments } from '../../../store/attachments';
import { copyAttachment } from '../../../store/copy-attachment';
import type { WebDeps } from '../web-deps';
import { attachmentsIn } from './handed-in-attachments';
import { sha256Of } from './request-hash';

const ID_LENGTH = 32;

/** Ids of files replaced wherever they stand as such. */
function withIds(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((one) => withIds(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]): [string, Json] => {
      const id = field === 'id' && typeof one === 'string' ? ids.get(one) : undefined;
      return [field, id ?? withIds(one, ids)];
    }),
  );
}

/**
 * A filled form as another notice asks for it: what that one does not ask is left out, and its files
 * are kept a second time for that notice, where its own issuer reads them. Done again, it is the same.
 * @param key command id of the copy
 */
export async function copiedBody(
  { connection }: WebDeps,
  body: FormBody,
  {
    from,
    to,
    key,
    schema,
  }: { from: UnitTaskRef; to: UnitTaskRef; key: string; schema: FormSchema },
): Promise<FormBody> {
  const asked = askedValues(schema, body);
  const files = await findAttachments(connection, attachmentsIn(schema, asked));
  const ids = new Map<string, string>();
  for (const { id, ...facts } of files) {
    if (facts.campaign !== from.campaign || facts.owner !== from.unit || facts.inside) continue;
    const copy = sha256Of([key, id]).slice(0, ID_LENGTH);
    const { campaign, office } = to;
    const about = { ...facts, campaign, office, owner: to.unit, unit: null };
    await copyAttachment(connection, { from: id, id: copy, facts: about });
    ids.set(id, copy);
  }
  return withIds(asked, ids) as FormBody;
}
