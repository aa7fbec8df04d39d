import type { Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import { outboxMessageModel, type OutboxMessageDoc } from './models/outbox-message';

/** Puts messages where their offices find them; each once, by its natural key. */
export async function putMessages(
  connection: Connection,
  messages: OutboxMessageDoc[],
): Promise<void> {
  if (messages.length === 0) return;
  try {
    await outboxMessageModel(connection).collection.insertMany(messages as never[], {
      ordered: false,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
