import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/** A form as an office designs it; `_id` = key of the form. What is published lies in `formVersions`. */
export interface FormDesignDoc {
  _id: string;
  office: string;
  title: string;
  /** JSON text of `{schema, ui}`: names like `$id` mean something to the database. */
  definition: string;
  /** 409 when a writer saw an older one. */
  revision: number;
  savedAt: number;
  savedBy: { person: string; office: string };
  /** What was published last, and from which revision; null: never. */
  published: { version: string; revision: number; at: number; by: string } | null;
}

export const formDesignModel = defineModel<FormDesignDoc>({
  name: 'formDesigns',
  fields: {
    office: { type: String, required: true },
    title: { type: String },
    definition: { type: String, required: true },
    revision: { type: Number, required: true },
    savedAt: { type: Number, required: true },
    savedBy: { type: Schema.Types.Mixed, required: true },
    published: { type: Schema.Types.Mixed },
  },
  indexes: [{ office: 1 }],
});
