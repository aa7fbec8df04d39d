import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { defineModel } from './models/define-model';

interface SecretDoc {
  _id: string;
  value: string;
}

const secretModel = defineModel<SecretDoc>({
  name: 'secrets',
  fields: { value: { type: String, required: true } },
});

/**
 * The secret that signs session cookies where the environment names none: made once and kept beside
 * the sessions themselves, so that a restart, or a second web process, signs nobody out.
 */
export async function keptSessionSecret(connection: Connection): Promise<string> {
  const doc = await secretModel(connection)
    .findOneAndUpdate(
      { _id: 'session' },
      { $setOnInsert: { value: randomBytes(32).toString('base64url') } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean<SecretDoc>()
    .exec();
  if (!doc) throw new Error('the session secret could not be kept');
  return doc.value;
}
