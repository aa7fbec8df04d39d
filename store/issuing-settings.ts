import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import { issuingSettingsModel, type IssuingSettingsDoc } from './models/document-number';

/** What an office has set of its issuing. */
export type IssuingSettings = Required<Omit<IssuingSettingsDoc, '_id' | 'at' | 'by'>>;

/** How a body issues; one that has set nothing types its numbers and asks for nothing before. */
export async function findIssuingSettings(
  connection: Connection,
  office: string,
): Promise<IssuingSettings> {
  const found = await issuingSettingsModel(connection)
    .findById(office)
    .lean<IssuingSettingsDoc>()
    .exec();
  const { words = [], requiresSignOff = false, mayDrafterSign = false, revision = 0 } = found ?? {};
  return { words, requiresSignOff, mayDrafterSign, revision };
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
