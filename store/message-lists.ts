import type { Connection } from 'mongoose';
import type { Scope } from '../domain/permissions';
import { outboxMessageModel, type OutboxMessageDoc } from './models/outbox-message';
import { unitOf } from './read-scope';

/** The last message of the page before. */
export interface MessageCursor {
  at: number;
  id: string;
}

/** Messages to the scope's office that are for everybody there or for the reader, the newest first. */
export async function listMessages(
  connection: Connection,
  scope: Scope,
  { person, before, limit }: { person: string; before: MessageCursor | null; limit: number },
): Promise<OutboxMessageDoc[]> {
  const older = before
    ? { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: before.id } }] }
    : {};
  const docs = await outboxMessageModel(connection)
    .collection.find({ to: unitOf(scope), people: { $in: [null, person] }, ...older } as never)
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .toArray();
  return docs as unknown as OutboxMessageDoc[];
}
