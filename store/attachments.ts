import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import type { Attachment, AttachmentDoc, AttachmentFacts } from './models/attachment';

/** Name of the GridFS bucket. */
export const BUCKET = 'attachments';

function database(connection: Connection) {
  if (!connection.db) throw new Error('the database is not connected');
  return connection.db;
}

function bucket(connection: Connection) {
  return new mongoose.mongo.GridFSBucket(database(connection), {
    bucketName: BUCKET,
    writeConcern: { w: 'majority', journal: true },
  });
}

/** Keeps a file and its facts; it never changes afterwards. */
export async function saveAttachment(
  connection: Connection,
  file: { facts: AttachmentFacts; bytes: Buffer },
): Promise<Attachment> {
  const id = randomBytes(16).toString('hex');
  // GridFS takes any value for an id; its type names ObjectId alone.
  const key = id as unknown as mongoose.mongo.ObjectId;
  const upload = bucket(connection).openUploadStreamWithId(key, file.facts.name, {
    metadata: { ...file.facts },
  });
  await pipeline([file.bytes], upload);
  return { id, ...file.facts };
}

/** Finds the facts of attachments; unknown ids are left out. */
export async function findAttachments(
  connection: Connection,
  ids: string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  const docs = await database(connection)
    .collection<AttachmentDoc>(`${BUCKET}.files`)
    .find({ _id: { $in: ids } })
    .toArray();
  return docs.map((doc) => ({ id: doc._id, ...doc.metadata }));
}

/** Finds one attachment's facts. */
export async function findAttachment(
  connection: Connection,
  id: string,
): Promise<Attachment | null> {
  const [found] = await findAttachments(connection, [id]);
  return found ?? null;
}

/** The bytes of an attachment, to be read by permission only. */
export function readAttachment(connection: Connection, id: string): Readable {
  return bucket(connection).openDownloadStream(id as unknown as mongoose.mongo.ObjectId);
}
