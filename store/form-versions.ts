import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { canonicalJson } from '../domain/canonical-json';
import type { Form, FormVersion } from '../domain/form';
import { isDuplicateKey } from './duplicate-key';
import { LeastRecentlyUsed } from './least-recently-used';
import { formModel, formVersionModel, type FormVersionDoc } from './models/form-version';

type Definition = Pick<FormVersion, 'key' | 'schema' | 'ui'>;
export type PublishedForm = FormVersion & { publishedAt: number };

// A published version never changes: what has been read and checked once is good for the process.
const READ_BEFORE = new WeakMap<Connection, LeastRecentlyUsed<PublishedForm>>();
const KEPT = 200;

function readBefore(connection: Connection): LeastRecentlyUsed<PublishedForm> {
  const known = READ_BEFORE.get(connection);
  if (known) return known;
  const kept = new LeastRecentlyUsed<PublishedForm>(KEPT);
  READ_BEFORE.set(connection, kept);
  return kept;
}

/** SHA-256 (hex) of the canonical JSON of `{key, schema, ui}`: the id of a form version. */
export function formVersionId(form: Definition): string {
  return sha256(definitionOf(form));
}

/**
 * Publishes the forms and makes them the current ones. What is already there stays untouched, so
 * any number of processes may do this at every start.
 * @returns the version of each form that is now current
 */
export async function publishForms<Key extends string>(
  connection: Connection,
  forms: readonly Pick<Form<Key>, 'key' | 'title' | 'schema' | 'ui'>[],
): Promise<Record<Key, string>> {
  for (const form of forms) {
    const id = formVersionId(form);
    const { key, title } = form;
    const published = { form: key, title, definition: definitionOf(form), publishedAt: Date.now() };
    await onceOnly(() =>
      formVersionModel(connection).updateOne(
        { _id: id },
        { $setOnInsert: published },
        { upsert: true },
      ),
    );
    const current = { $set: { title, current: id } };
    await onceOnly(() => formModel(connection).updateOne({ _id: key }, current, { upsert: true }));
  }
  return Object.fromEntries(forms.map((form) => [form.key, formVersionId(form)])) as Record<
    Key,
    string
  >;
}

/**
 * The version with this id, or null.
 * @throws Error when the stored definition no longer has the hash it is filed under
 */
export async function findFormVersion(
  connection: Connection,
  id: string,
): Promise<PublishedForm | null> {
  const kept = readBefore(connection);
  const known = kept.get(id);
  if (known) return known;
  const doc = await formVersionModel(connection).findById(id).lean<FormVersionDoc>();
  if (!doc) return null;
  const version = toFormVersion(doc);
  kept.set(id, version);
  return version;
}

/** Every version of a form, oldest first. */
export async function listFormVersions(
  connection: Connection,
  key: string,
): Promise<PublishedForm[]> {
  const docs = await formVersionModel(connection)
    .find({ form: key })
    .sort({ publishedAt: 1 })
    .lean<FormVersionDoc[]>();
  return docs.map(toFormVersion);
}

/** Id of the current version of every published form, by its key. */
export async function currentFormVersions(
  connection: Connection,
): Promise<{ [key: string]: string }> {
  const forms = await formModel(connection).find().sort({ _id: 1 }).lean();
  return Object.fromEntries(forms.map(({ _id, current }) => [_id, current]));
}

/** Of these ids of versions those there are, each with the key of its form. */
export async function formsOfVersions(
  connection: Connection,
  ids: string[],
): Promise<{ [version: string]: string }> {
  const found = await Promise.all(ids.map((id) => findFormVersion(connection, id)));
  return Object.fromEntries(found.flatMap((one) => (one ? [[one.id, one.key]] : [])));
}

function toFormVersion(doc: FormVersionDoc): PublishedForm {
  if (sha256(doc.definition) !== doc._id) {
    throw new Error(`form version ${doc._id} of ${doc.form} has been changed in the database`);
  }
  const { key, schema, ui } = JSON.parse(doc.definition) as Definition;
  return { id: doc._id, key, title: doc.title, schema, ui, publishedAt: doc.publishedAt };
}

function definitionOf({ key, schema, ui }: Definition): string {
  return canonicalJson({ key, schema, ui });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Two processes may insert the same key at the same instant: the second try finds it there. */
async function onceOnly(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
}
