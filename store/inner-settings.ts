import type { Connection } from 'mongoose';
import type { InnerSettings } from '../domain/inner/inner-facts';
import { isDuplicateKey } from './duplicate-key';
import { innerSettingsModel, type InnerSettingsDoc } from './models/inner-settings';

/** An office in which nobody has switched anything on. */
const OFF: Omit<InnerSettingsDoc, '_id'> = {
  ...{ isOn: false, standIns: [], secretaries: [] },
  ...{ revision: 0, changedBy: '', changedAt: 0 },
};

/** How a unit handles notices inside; off where nobody has said anything. */
export async function findInnerSettings(
  connection: Connection,
  unit: string,
): Promise<InnerSettingsDoc> {
  const doc = await innerSettingsModel(connection).findById(unit).lean<InnerSettingsDoc>().exec();
  return doc ?? { _id: unit, ...OFF };
}

/**
 * Sets how a unit handles notices inside.
 * @param change `expected` is the revision the writer last saw, 0 for none
 * @returns what stands now, or 'conflict' where somebody else has changed it meanwhile
 */
export async function saveInnerSettings(
  connection: Connection,
  unit: string,
  change: InnerSettings & { expected: number; by: string; at: number },
): Promise<InnerSettingsDoc | 'conflict'> {
  const { isOn, standIns, secretaries, expected, by, at } = change;
  const fields = { isOn, standIns, secretaries, changedBy: by, changedAt: at };
  const doc: InnerSettingsDoc = { _id: unit, ...fields, revision: expected + 1 };
  const model = innerSettingsModel(connection);
  if (expected > 0) {
    const { matchedCount } = await model
      .updateOne({ _id: unit, revision: expected }, { $set: { ...fields, revision: doc.revision } })
      .exec();
    return matchedCount === 1 ? doc : 'conflict';
  }
  try {
    await model.collection.insertOne(doc as never);
    return doc;
  } catch (error) {
    if (isDuplicateKey(error)) return 'conflict';
    throw error;
  }
}
