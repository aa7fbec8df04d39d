import type { Connection } from 'mongoose';
import type { Scope, Viewer } from '../domain/permissions';
import { messageMarkModel, type MessageMarkDoc } from './models/message-mark';
import { outboxMessageModel } from './models/outbox-message';
import { unitOf } from './read-scope';

type Reader = Pick<Viewer, 'person' | 'office'>;

function markId({ person, office }: Reader): string {
  return `${person}:${office}`;
}

/** How far somebody has read the messages of the office they act for; 0 before the first. */
export async function findReadUpTo(connection: Connection, reader: Reader): Promise<number> {
  const mark = await messageMarkModel(connection)
    .findById(markId(reader))
    .lean<MessageMarkDoc>()
    .exec();
  return mark?.readUpTo ?? 0;
}

/** Notes that everything up to an instant has been read; an earlier one changes nothing. */
export async function markMessagesRead(
  connection: Connection,
  reader: Reader,
  upTo: number,
): Promise<void> {
  const { person, office } = reader;
  await messageMarkModel(connection)
    .updateOne(
      { _id: markId(reader) },
      { $max: { readUpTo: upTo }, $setOnInsert: { person, office } },
      { upsert: true },
    )
    .exec();
}

/** Messages to the scope's office since an instant, of those the reader is given. */
export async function countMessagesSince(
  connection: Connection,
  scope: Scope,
  { person, since }: { person: string; since: number },
): Promise<number> {
  return outboxMessageModel(connection).collection.countDocuments({
    to: unitOf(scope),
    people: { $in: [null, person] },
    at: { $gt: since },
  });
}
