import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import { formValidatorModel, type FormValidatorDoc } from './models/form-validator';

/** The check that was compiled when the version was published, or null for versions without one. */
export async function findFormValidator(
  connection: Connection,
  version: string,
): Promise<string | null> {
  const doc = await formValidatorModel(connection).findById(version).lean<FormValidatorDoc>();
  return doc?.code ?? null;
}

/** Keeps the compiled check of a version; what is already there stays. */
export async function keepFormValidator(
  connection: Connection,
  version: string,
  code: string,
): Promise<void> {
  try {
    await formValidatorModel(connection).collection.insertOne({ _id: version, code } as never);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
