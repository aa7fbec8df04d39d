import type { Connection } from 'mongoose';
import { dutyId, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import { isDuplicateKey } from './duplicate-key';
import { draftModel, type DraftDoc, type DraftVersion } from './models/draft';

/** What a form draft belongs to. */
export interface DraftRef extends UnitTaskRef {
  duty: string;
}

/** A form to be kept; `expectedRevision` is what the writer last saw, 0 for a new one. */
export interface FormDraftToSave {
  ref: DraftRef;
  body: DraftDoc['body'];
  words: string;
  formVersion?: string | undefined;
  by: DraftDoc['savedBy'];
  expectedRevision: number;
}

/** Finds the form a unit has begun to fill in for a duty. */
export async function findFormDraft(
  connection: Connection,
  ref: DraftRef,
): Promise<DraftDoc | null> {
  return draftModel(connection).findById(dutyId(ref, ref.duty)).lean<DraftDoc>().exec();
}

/** Drafts of one unit in one issuance. */
export async function listFormDrafts(
  connection: Connection,
  ref: UnitTaskRef,
): Promise<DraftDoc[]> {
  const { campaign, office, unit } = ref;
  return draftModel(connection).find({ campaign, office, unit }).lean<DraftDoc[]>().exec();
}

/** Drafts of an issuing for some of its duties, one after another. */
export function eachFormDraft(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  duties: string[],
): AsyncIterable<Pick<DraftDoc, 'unit' | 'duty' | 'body' | 'formVersion'>> {
  return draftModel(connection)
    .find(
      { campaign, office, duty: { $in: duties } },
      { unit: 1, duty: 1, body: 1, formVersion: 1 },
    )
    .lean<DraftDoc[]>()
    .cursor();
}

/** Versions to go back to, at most one of each person in one version of the form. */
const MOST_EARLIER = 5;

/** What is kept of those who wrote before, once `by` writes. */
function earlierThan(
  before: DraftDoc | null,
  { by, formVersion: version }: Pick<FormDraftToSave, 'by' | 'formVersion'>,
): DraftVersion[] {
  if (!before) return [];
  const { body, words, savedAt, savedBy, earlier, formVersion } = before;
  // In another version of the form some fields are gone: what stood in them is kept.
  if (savedBy.person === by.person && formVersion === version) return earlier;
  const others = earlier.filter(
    (one) => one.savedBy.person !== savedBy.person || one.formVersion !== formVersion,
  );
  const kept = { body, words, savedAt, savedBy, ...(formVersion && { formVersion }) };
  return [kept, ...others].slice(0, MOST_EARLIER);
}

/**
 * Keeps the form as far as it is filled in.
 * @returns the stored draft, or 'conflict' if a colleague saved or dropped it meanwhile
 */
export async function saveFormDraft(
  connection: Connection,
  { ref, body, words, formVersion, by, expectedRevision }: FormDraftToSave,
): Promise<DraftDoc | 'conflict'> {
  const { campaign, office, unit, duty } = ref;
  const _id = dutyId(ref, duty);
  const before = expectedRevision > 0 ? await findFormDraft(connection, ref) : null;
  const fields = {
    ...{ body, words, savedBy: by, savedAt: Date.now() },
    ...{ revision: expectedRevision + 1, earlier: earlierThan(before, { by, formVersion }) },
    ...(formVersion !== undefined && { formVersion }),
  };
  const doc: DraftDoc = { _id, campaign, office, unit, duty, ...fields };
  if (expectedRevision > 0) {
    const { matchedCount } = await draftModel(connection)
      .updateOne({ _id, revision: expectedRevision }, { $set: fields })
      .exec();
    return matchedCount === 1 ? doc : 'conflict';
  }
  try {
    await draftModel(connection).collection.insertOne(doc as never);
    return doc;
  } catch (error) {
    if (isDuplicateKey(error)) return 'conflict';
    throw error;
  }
}

/** Drops a draft, because it has been handed in or is not wanted any more. */
export async function dropFormDraft(connection: Connection, ref: DraftRef): Promise<void> {
  await draftModel(connection)
    .deleteOne({ _id: dutyId(ref, ref.duty) })
    .exec();
}
