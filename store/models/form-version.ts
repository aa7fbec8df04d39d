import { defineModel } from './define-model';

/**
 * A published form; `_id` = SHA-256 of `definition`. Never changes.
 * The definition is kept as its canonical JSON text: names like `$id` mean something to the
 * database, and the text proves its own hash.
 */
export interface FormVersionDoc {
  _id: string;
  form: string;
  title: string;
  /** Canonical JSON (RFC 8785) of `{key, schema, ui}`. */
  definition: string;
  publishedAt: number;
}

/** Which version of a form is filled today; `_id` = key of the form. */
export interface FormDoc {
  _id: string;
  title: string;
  current: string;
}

export const formVersionModel = defineModel<FormVersionDoc>({
  name: 'formVersions',
  fields: {
    form: { type: String, required: true, immutable: true },
    title: { type: String, required: true, immutable: true },
    definition: { type: String, required: true, immutable: true },
    publishedAt: { type: Number, required: true, immutable: true },
  },
  indexes: [{ form: 1, publishedAt: 1 }],
});

export const formModel = defineModel<FormDoc>({
  name: 'forms',
  fields: {
    title: { type: String, required: true },
    current: { type: String, required: true },
  },
});
