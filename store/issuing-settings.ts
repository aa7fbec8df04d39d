import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import { issuingSettingsModel, type IssuingSettingsDoc } from './models/document-number';

/** How a body issues that has set nothing: numbers are typed, nothing is asked for before. */
export const UNSET_ISSUING = { words: [] as string[], revision: 0 };

/** How a body issues. */
export async function findIssuingSettings(
  connection: Connection,
  office: string,
): Promise<Pick<IssuingSettingsDoc, keyof typeof UNSET_ISSUING>> {
  const found = await issuingSettingsModel(connection)
    .findById(office)
    .lean<IssuingSettingsDoc>()
    .exec();
  return found ?? UNSET_ISSUING;
}

/** @returns false if somebody changed it since `revision`; 0: nothing had been set */
export async function saveIssuingSettings(
  connection: Connection,
  doc: Omit<IssuingSettingsDoc, 'revision'>,
  revision: number,
): Promise<boolean> {
  const model = issuingSettingsModel(connection);
  const { _id, ...set } = { ...doc, revision: revision + 1 };
  try {
    if (revision === 0) return (await model.create([{ _id, ...set }])).length === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  return (await model.updateOne({ _id, revision }, { $set: set }).exec()).matchedCount === 1;
}
