import type { Connection } from 'mongoose';
import { refuse, type Refusal } from '../domain/refusal';
import { isDuplicateKey } from './duplicate-key';
import { innerTextModel, type InnerTextDoc } from './models/inner-text';

/** Texts by id, in no order; unknown ids are left out. */
export async function findInnerTexts(
  connection: Connection,
  ids: readonly string[],
): Promise<InnerTextDoc[]> {
  if (ids.length === 0) return [];
  return innerTextModel(connection)
    .find({ _id: { $in: [...ids] } })
    .lean<InnerTextDoc[]>()
    .exec();
}

/**
 * Keeps a text before the engine is asked; inert until an entry carries its id.
 * @returns the stored text (the first one on a retry), or `keyReused` for another one
 */
export async function stageInnerText(
  connection: Connection,
  text: InnerTextDoc,
): Promise<InnerTextDoc | Refusal> {
  try {
    await innerTextModel(connection).collection.insertOne(text as never);
    return text;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const [stored] = await findInnerTexts(connection, [text._id]);
    if (!stored) throw error;
    const same =
      stored.bodyHash === text.bodyHash &&
      stored.by.person === text.by.person &&
      stored.unit === text.unit &&
      stored.duty === text.duty;
    return same ? stored : refuse('keyReused', { key: text._id });
  }
}
