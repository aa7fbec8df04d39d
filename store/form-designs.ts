import type { Connection } from 'mongoose';
import type { DesignedForm } from '../domain/form-design/to-schema';
import { isDuplicateKey } from './duplicate-key';
import { formDesignModel, type FormDesignDoc } from './models/form-design';

/** A form being designed, as it was kept last. */
export type FormDesign = Omit<FormDesignDoc, 'definition'> & DesignedForm;

/** A design to be kept; `expectedRevision` is what the writer last saw, 0 for a new one. */
export interface DesignToSave extends DesignedForm {
  form: string;
  office: string;
  by: FormDesignDoc['savedBy'];
  expectedRevision: number;
}

function toDesign({ definition, ...doc }: FormDesignDoc): FormDesign {
  const { schema, ui } = JSON.parse(definition) as DesignedForm;
  return { ...doc, schema, ui };
}

/** Finds a design by the key of its form. */
export async function findFormDesign(
  connection: Connection,
  form: string,
): Promise<FormDesign | null> {
  const doc = await formDesignModel(connection).findById(form).lean<FormDesignDoc>();
  return doc && toDesign(doc);
}

/** The designs of one office, without what they hold, the latest first. */
export async function listFormDesigns(
  connection: Connection,
  office: string,
): Promise<Omit<FormDesignDoc, 'definition'>[]> {
  const docs = await formDesignModel(connection)
    .find({ office })
    .select({ definition: 0 })
    .lean<Omit<FormDesignDoc, 'definition'>[]>();
  return docs.sort((a, b) => b.savedAt - a.savedAt);
}

/**
 * Keeps a design as far as it has come.
 * @returns the new revision, or 'conflict' if somebody saved meanwhile or the key is taken
 */
export async function saveFormDesign(
  connection: Connection,
  { form, office, by, expectedRevision, schema, ui }: DesignToSave,
): Promise<number | 'conflict'> {
  const fields = {
    title: schema.title ?? '',
    definition: JSON.stringify({ schema, ui }),
    revision: expectedRevision + 1,
    savedAt: Date.now(),
    savedBy: by,
  };
  if (expectedRevision > 0) {
    const { matchedCount } = await formDesignModel(connection)
      .updateOne({ _id: form, office, revision: expectedRevision }, { $set: fields })
      .exec();
    return matchedCount === 1 ? fields.revision : 'conflict';
  }
  try {
    const doc: FormDesignDoc = { _id: form, office, published: null, ...fields };
    await formDesignModel(connection).collection.insertOne(doc as never);
    return fields.revision;
  } catch (error) {
    if (isDuplicateKey(error)) return 'conflict';
    throw error;
  }
}

/** Notes what was published, and from which revision. */
export async function notePublished(
  connection: Connection,
  form: string,
  published: NonNullable<FormDesignDoc['published']>,
): Promise<void> {
  await formDesignModel(connection).updateOne({ _id: form }, { $set: { published } }).exec();
}
