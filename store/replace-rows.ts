import type { Connection, Model } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';

/** How the rows of one collection came to be as the record says. */
export interface Replaced {
  rows: number;
  inserted: number;
  mended: number;
  removed: number;
}

interface Wanted<Row extends { _id: string }> {
  model: (connection: Connection) => Model<Row>;
  rows: Row[];
  /** Where all rows of the issuing lie: from this id on, and before that one. */
  within: { from: string; to: string };
  /** Fields that only grow: a stored row with a larger one is newer than the record that was read. */
  revs: (keyof Row & string)[];
  /** Up to where the record was read: strays beyond are no strays; null: strays are left alone. */
  read: { [field: string]: number } | null;
}

const PAGE = 1_000;

function pagesOf<Item>(items: Item[]): Item[][] {
  const pages = Math.ceil(items.length / PAGE);
  return Array.from({ length: pages }, (_, page) => items.slice(page * PAGE, (page + 1) * PAGE));
}

async function storedRows<Row extends { _id: string }>(
  connection: Connection,
  { model, within }: Wanted<Row>,
): Promise<Map<string, Row>> {
  const stored = new Map<string, Row>();
  const docs = model(connection)
    .collection.find({ _id: { $gte: within.from, $lt: within.to } } as never)
    .batchSize(PAGE);
  for await (const doc of docs as AsyncIterable<unknown>) {
    const row = doc as Row;
    stored.set(row._id, row);
  }
  return stored;
}

async function insert<Row extends { _id: string }>(
  connection: Connection,
  model: Wanted<Row>['model'],
  rows: Row[],
): Promise<void> {
  for (const page of pagesOf(rows)) {
    try {
      await model(connection).collection.insertMany(page as never[], { ordered: false });
    } catch (error) {
      // A worker that runs meanwhile has shown the same entry.
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

/** Makes the stored rows equal to the wanted ones, without overwriting anything newer. */
export async function replaceRows<Row extends { _id: string }>(
  connection: Connection,
  wanted: Wanted<Row>,
): Promise<Replaced> {
  const { model, rows, revs, read } = wanted;
  const { collection } = model(connection);
  const stored = await storedRows(connection, wanted);
  const missing = rows.filter(({ _id }) => !stored.has(_id));
  const differing = rows.filter((row) => {
    const known = stored.get(row._id);
    return known && JSON.stringify(known) !== JSON.stringify(row);
  });
  await insert(connection, model, missing);
  for (const page of pagesOf(differing)) {
    await collection.bulkWrite(
      page.map((row) => {
        const notNewer = revs.map((rev) => [rev, { $lte: row[rev] }]);
        const filter = { _id: row._id, ...Object.fromEntries(notNewer) } as never;
        return { replaceOne: { filter, replacement: row as never } };
      }),
      { ordered: false },
    );
  }
  const known = new Set(rows.map(({ _id }) => _id));
  const strays = read === null ? [] : [...stored.keys()].filter((id) => !known.has(id));
  const upTo = Object.entries(read ?? {}).map(([field, rev]) => [field, { $lte: rev }]);
  for (const page of pagesOf(strays)) {
    await collection.deleteMany({ _id: { $in: page }, ...Object.fromEntries(upTo) } as never);
  }
  return {
    rows: rows.length,
    inserted: missing.length,
    mended: differing.length,
    removed: strays.length,
  };
}
