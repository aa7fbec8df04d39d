import type { Connection } from 'mongoose';
import { bindingCap } from '../domain/burden/campaign-burden';
import { USUAL_SETTINGS, type OfficeSettings } from '../domain/office-settings';
import { officeLine } from './calendar';
import { isDuplicateKey } from './duplicate-key';
import { officeSettingsModel, type OfficeSettingsDoc } from './models/office-settings';

/** What an office itself has set; null where it has set nothing. */
export async function findOfficeSettings(
  connection: Connection,
  office: string,
): Promise<OfficeSettingsDoc | null> {
  return officeSettingsModel(connection).findById(office).lean<OfficeSettingsDoc>().exec();
}

/** What holds for an office: its own word, or that of the nearest office above it. */
export async function settingsFor(
  connection: Connection,
  office: string,
): Promise<{ settings: OfficeSettings; from: string | null }> {
  const line = await officeLine(connection, office);
  const docs = await officeSettingsModel(connection)
    .find({ _id: { $in: line } })
    .lean<OfficeSettingsDoc[]>()
    .exec();
  const nearest = line.toReversed().find((id) => docs.some(({ _id }) => _id === id));
  const found = docs.find(({ _id }) => _id === nearest);
  if (!found) return { settings: USUAL_SETTINGS, from: null };
  const { confirmWithin, mailHours, burdenCap = null } = found;
  return { settings: { confirmWithin, mailHours, burdenCap }, from: found._id };
}

/** @returns false if somebody changed it since `revision`; 0: it had set nothing */
export async function saveOfficeSettings(
  connection: Connection,
  doc: Omit<OfficeSettingsDoc, 'revision'>,
  revision: number,
): Promise<boolean> {
  const model = officeSettingsModel(connection);
  const next = { ...doc, revision: revision + 1 };
  try {
    if (revision === 0) return (await model.create([next])).length === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  const { _id, ...set } = next;
  return (await model.updateOne({ _id, revision }, { $set: set }).exec()).matchedCount === 1;
}

/** The cap on filling in that binds an office, and whose word it is; null: nobody has said any. */
export async function burdenCapFor(
  connection: Connection,
  office: string,
): Promise<{ minutes: number; from: string } | null> {
  const line = await officeLine(connection, office);
  const docs = await officeSettingsModel(connection)
    .find({ _id: { $in: line } })
    .lean<OfficeSettingsDoc[]>()
    .exec();
  const said = docs.map(({ _id, burdenCap = null }) => ({ _id, burdenCap }));
  const binding = bindingCap(said);
  return binding?.burdenCap ? { minutes: binding.burdenCap, from: binding._id } : null;
}
