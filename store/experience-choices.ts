import type { Connection } from 'mongoose';
import { issuanceId, type IssuanceRef } from '../domain/stream-name';
import { isDuplicateKey } from './duplicate-key';
import { experienceChoiceModel, type ExperienceChoiceDoc } from './models/experience-choice';

/** What has been chosen for the final summary of an issuing; null: nothing yet, so all of them. */
export async function findExperienceChoice(
  connection: Connection,
  ref: IssuanceRef,
): Promise<ExperienceChoiceDoc | null> {
  return experienceChoiceModel(connection)
    .findById(issuanceId(ref))
    .lean<ExperienceChoiceDoc>()
    .exec();
}

/** @returns false if somebody changed it since `revision`; 0: nobody had chosen */
export async function saveExperienceChoice(
  connection: Connection,
  ref: IssuanceRef,
  { revision, ...set }: Omit<ExperienceChoiceDoc, '_id'>,
): Promise<boolean> {
  const model = experienceChoiceModel(connection);
  const _id = issuanceId(ref);
  const next = { ...set, revision: revision + 1 };
  try {
    if (revision === 0) return (await model.create([{ _id, ...next }])).length === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  return (await model.updateOne({ _id, revision }, { $set: next }).exec()).matchedCount === 1;
}
