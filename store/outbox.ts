import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import { mailQueueModel } from './models/mail-queue';
import { outboxMessageModel, type OutboxMessageDoc } from './models/outbox-message';

/** Inserts what is not there yet. */
async function insertNew(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/**
 * Puts messages where their offices find them and in the queue of the mail; each once, by its
 * natural key.
 */
export async function putMessages(
  connection: Connection,
  messages: OutboxMessageDoc[],
): Promise<void> {
  if (messages.length === 0) return;
  // What its rung wants read in the product alone is not mailed.
  const mailed = messages.filter(({ lines }) => lines.some(({ channel }) => channel !== 'product'));
  const queued = mailed.map(({ _id, to, at }) => ({
    ...{ _id, to, at, batch: null, batchAt: null, isShared: false },
  }));
  const options = { ordered: false };
  await insertNew(
    outboxMessageModel(connection).collection.insertMany(messages as never[], options),
  );
  if (queued.length === 0) return;
  await insertNew(mailQueueModel(connection).collection.insertMany(queued as never[], options));
}
