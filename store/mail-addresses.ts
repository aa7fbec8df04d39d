import type { Connection } from 'mongoose';
import { mailAddressModel, type MailAddressDoc } from './models/mail-address';

/** Notes where somebody's mail goes; null: nowhere. */
export async function setMailAddress(
  connection: Connection,
  person: string,
  address: string | null,
): Promise<void> {
  const model = mailAddressModel(connection);
  if (address === null) await model.deleteOne({ _id: person }).exec();
  else await model.updateOne({ _id: person }, { $set: { address } }, { upsert: true }).exec();
}

/** Addresses by person; people without one are left out. */
export async function findMailAddresses(
  connection: Connection,
  people: string[],
): Promise<Map<string, string>> {
  const docs = await mailAddressModel(connection)
    .find({ _id: { $in: people } })
    .lean<MailAddressDoc[]>()
    .exec();
  return new Map(docs.map(({ _id, address }) => [_id, address]));
}
