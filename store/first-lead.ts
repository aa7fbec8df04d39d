import type { Connection } from 'mongoose';
import type { IssuanceRef } from '../domain/stream-name';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';

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

/** The first-named leads of one issuing, by the number of their item. */
export async function listFirstLeads(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<Map<number, string>> {
  const docs = await unitTaskModel(connection)
    .find({ campaign, office, items: { $elemMatch: { role: 'lead', first: true } } })
    .select({ unit: 1, items: 1 })
    .lean<Pick<UnitTaskDoc, 'unit' | 'items'>[]>()
    .exec();
  const leads = docs.flatMap(({ unit, items }) =>
    items.flatMap(({ item, role, first }) =>
      role === 'lead' && first ? [[item, unit] as const] : [],
    ),
  );
  return new Map(leads);
}
