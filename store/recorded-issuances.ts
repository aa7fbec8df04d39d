import type { Connection } from 'mongoose';
import { parseStream, type IssuanceRef } from '../domain/stream-name';
import { journalModel } from './models/journal';

/** Every issuing that has a record, in the order of names; read from the record, not from rows. */
export async function listRecordedIssuances(connection: Connection): Promise<IssuanceRef[]> {
  const first = await journalModel(connection)
    .collection.find({ _id: { $gte: 'campaign:', $lt: 'campaign;' }, seq: 1 } as never, {
      projection: { stream: 1 },
    })
    .sort({ _id: 1 })
    .toArray();
  return first.flatMap((doc) => {
    const parsed = parseStream(String(doc['stream']));
    return parsed?.kind === 'campaign' ? [parsed.ref] : [];
  });
}
