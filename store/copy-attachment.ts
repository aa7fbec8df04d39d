import type { Connection } from 'mongoose';
import { BUCKET } from './attachments';
import { isDuplicateKey } from './duplicate-key';
import type { AttachmentFacts } from './models/attachment';

const ON_DISK = { writeConcern: { w: 'majority', j: true } } as const;

interface Chunk {
  _id: unknown;
  files_id: unknown;
  n: number;
}

interface Insertable {
  insertOne(doc: never, options: typeof ON_DISK): Promise<unknown>;
}

/** What is there already was written by somebody who copies the same file. */
async function insertOnce(collection: Insertable, doc: object): Promise<void> {
  try {
    await collection.insertOne(doc as never, ON_DISK);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/**
 * Keeps a file a second time, for another notice, under an id of the caller's. Whoever else copies
 * it there, and however often, writes the same; the file counts from its last write on.
 */
export async function copyAttachment(
  { db }: Connection,
  { from, id, facts }: { from: string; id: string; facts: AttachmentFacts },
): Promise<void> {
  if (!db) throw new Error('the database is not connected');
  const files = db.collection(`${BUCKET}.files`);
  const chunks = db.collection<Chunk>(`${BUCKET}.chunks`);
  const source = await files.findOne({ _id: from as never });
  if (!source) throw new Error(`attachment ${from} is gone`);
  for await (const chunk of chunks.find({ files_id: from }).sort({ n: 1 })) {
    await insertOnce(chunks, { ...chunk, _id: `${id}:${chunk.n}`, files_id: id });
  }
  await insertOnce(files, { ...source, _id: id, filename: facts.name, metadata: { ...facts } });
}
