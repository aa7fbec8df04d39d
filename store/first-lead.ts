import type { Connection } from 'mongoose';
import type { IssuanceRef } from '../domain/stream-name';
import { unitTaskModel } from './models/unit-task';

/** The first-named lead of an item of one issuing; null where it has none. */
export async function findFirstLead(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  item: number,
): Promise<string | null> {
  const doc = await unitTaskModel(connection).collection.findOne(
    { campaign, office, items: { $elemMatch: { item, role: 'lead', first: true } } },
    { projection: { unit: 1 } },
  );
  return doc ? String(doc['unit']) : null;
}
