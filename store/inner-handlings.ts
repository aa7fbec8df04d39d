import type { Connection } from 'mongoose';
import type { InnerHandling } from '../domain/inner/inner';
import { innerStream, unitTaskId, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import { isDuplicateKey } from './duplicate-key';
import { scanStreams } from './journal-scan';
import { innerHandlingModel, type InnerHandlingDoc } from './models/inner-handling';

/** The row of one participant's stream of inner acts. */
export function innerRow(
  ref: UnitTaskRef,
  { sheet, drafts }: InnerHandling,
  seq: number,
): InnerHandlingDoc {
  const { campaign, office, unit } = ref;
  return { _id: unitTaskId(ref), campaign, office, unit, sheet, drafts, seq };
}

/** Shows the stream's state; an older state is never written over a newer one. */
export async function projectInner(
  connection: Connection,
  ref: UnitTaskRef,
  { state, seq }: { state: InnerHandling; seq: number },
): Promise<void> {
  const row = innerRow(ref, state, seq);
  try {
    await innerHandlingModel(connection).collection.replaceOne(
      { _id: row._id, seq: { $lt: seq } } as never,
      row,
      { upsert: true },
    );
  } catch (error) {
    // The row is there and as new: nothing is left to show.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** What goes on inside one participant; null before anything was done. */
export async function findInnerRow(
  connection: Connection,
  ref: UnitTaskRef,
): Promise<InnerHandlingDoc | null> {
  const doc = await innerHandlingModel(connection).collection.findOne({
    _id: unitTaskId(ref),
  } as never);
  return doc as InnerHandlingDoc | null;
}

/** What goes on inside a unit, over all notices, in no order. */
export async function listInnerRows(
  connection: Connection,
  unit: string,
): Promise<InnerHandlingDoc[]> {
  const docs = await innerHandlingModel(connection).collection.find({ unit }).toArray();
  return docs as unknown as InnerHandlingDoc[];
}

/** Streams of inner acts of one issuing whose rows do not show their last entry. */
export async function listLaggingInside(
  connection: Connection,
  ref: IssuanceRef,
): Promise<string[]> {
  const { campaign, office } = ref;
  const shown = new Map<string, number>();
  const rows = innerHandlingModel(connection).collection.find(
    { campaign, office },
    { projection: { seq: 1 } },
  );
  for await (const { _id, seq } of rows) shown.set(`inner:${String(_id)}`, Number(seq));
  const lagging: string[] = [];
  for await (const { stream, entries } of scanStreams(
    connection,
    innerStream({ ...ref, unit: '' }),
  )) {
    if ((shown.get(stream) ?? 0) < (entries.at(-1)?.seq ?? 0)) lagging.push(stream);
  }
  return lagging;
}
