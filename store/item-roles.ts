import type { Connection } from 'mongoose';
import type { ItemRole } from '../domain/participant';
import type { Scope } from '../domain/permissions';
import { issuanceId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { issuanceModel, type IssuanceDoc } from './models/issuance';
import { unitTaskModel, type UnitTaskDoc } from './models/unit-task';
import { ledItemsOf } from './read-scope';

/** The first-named lead of an item (第一牵头); null if nobody that takes part leads it. */
export async function findFirstLead(
  connection: Connection,
  ref: IssuanceRef,
  item: number,
): Promise<string | null> {
  const first = { item, role: 'lead', first: true } satisfies ItemRole;
  const doc = await unitTaskModel(connection).collection.findOne({
    campaign: ref.campaign,
    office: ref.office,
    items: { $elemMatch: first },
  });
  return (doc as unknown as UnitTaskDoc | null)?.unit ?? null;
}

/** Units that lead an item and take part, the first-named first, the others by their ids. */
export async function listLeads(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  item: number,
): Promise<string[]> {
  const docs = await unitTaskModel(connection)
    .find({ campaign, office, released: false, items: { $elemMatch: { item, role: 'lead' } } })
    .sort({ _id: 1 })
    .lean<UnitTaskDoc[]>()
    .exec();
  const isFirst = ({ items }: UnitTaskDoc) => items.some((one) => one.item === item && one.first);
  return [...docs.filter(isFirst), ...docs.filter((doc) => !isFirst(doc))].map(({ unit }) => unit);
}

async function itemsOf(
  connection: Connection,
  ref: IssuanceRef,
  units: string[],
): Promise<Map<string, ItemRole[]>> {
  const docs = await unitTaskModel(connection)
    .find({ _id: { $in: units.map((unit) => unitTaskId({ ...ref, unit })) } })
    .lean<UnitTaskDoc[]>()
    .exec();
  return new Map(docs.map((doc) => [doc.unit, doc.items]));
}

/** Whether every one of the units cooperates on an item that `lead` leads, and the duty is of one. */
export async function isOnItemsLedBy(
  connection: Connection,
  ref: IssuanceRef,
  { lead, units, duty }: { lead: string; units: string[]; duty?: string },
): Promise<boolean> {
  const roles = await itemsOf(connection, ref, [lead, ...units]);
  const led = (roles.get(lead) ?? []).filter(({ role }) => role === 'lead').map(({ item }) => item);
  const onLed = units.every((unit) =>
    (roles.get(unit) ?? []).some(({ item, role }) => role === 'cooperating' && led.includes(item)),
  );
  const item = /\.i(\d+)(\.|$)/.exec(duty ?? '')?.[1];
  return onLed && (duty === undefined || (item !== undefined && led.includes(Number(item))));
}

/** A unit's run in an issuing that runs, where it has a part in items. */
export interface ItemTask {
  task: UnitTaskDoc;
  issuance: IssuanceDoc;
}

/** The running issuings in which a unit leads items or cooperates on them, in the order of their ids. */
export async function listItemTasks(connection: Connection, unit: string): Promise<ItemTask[]> {
  const tasks = await unitTaskModel(connection)
    .find({ unit, released: false })
    .sort({ _id: 1 })
    .lean<UnitTaskDoc[]>()
    .exec();
  const withItems = tasks.filter(({ items }) => items.length > 0);
  const ids = withItems.map(issuanceId);
  const running = await issuanceModel(connection)
    .find({ _id: { $in: ids }, status: 'running' })
    .lean<IssuanceDoc[]>()
    .exec();
  const byId = new Map(running.map((one) => [one._id, one]));
  return withItems.flatMap((task) => {
    const issuance = byId.get(issuanceId(task));
    return issuance ? [{ task, issuance }] : [];
  });
}

/** A unit on an item of somebody else, as far as that lead may look. */
export type ItemPartner = Pick<UnitTaskDoc, 'unit' | 'items' | 'progress' | 'released'>;

/** Everybody on the items of one issuing that the scope leads; of their runs nothing else. */
export async function listItemPartners(
  connection: Connection,
  scope: Scope,
  ref: IssuanceRef,
): Promise<ItemPartner[]> {
  const led = ledItemsOf(scope, ref);
  if (led.length === 0) return [];
  const { campaign, office } = ref;
  const docs = await unitTaskModel(connection)
    .collection.find(
      { campaign, office, 'items.item': { $in: led } },
      { projection: { unit: 1, items: 1, progress: 1, released: 1 } },
    )
    .toArray();
  return docs as unknown as ItemPartner[];
}
