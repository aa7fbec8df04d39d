import { Schema } from 'mongoose';
import type { Post } from '../../domain/person';
import { defineModel } from './define-model';

/** Somebody who can sign in; `_id` is random and for ever. */
export interface PersonDoc {
  _id: string;
  name: string;
  account: string;
  posts: Post[];
  /** Paths of the offices of the posts, for finding people by subtree; of somebody who left, the last ones. */
  paths: string[];
  disabled: boolean;
  passwordHash: string;
  /** Grows when the password changes or the person is disabled; sessions of an older one are dead. */
  credentialsRev: number;
  /** Number of the last organisation entry that wrote it; none where it was seeded. */
  entry?: number;
}

export const personModel = defineModel<PersonDoc>({
  name: 'people',
  fields: {
    name: { type: String, required: true },
    account: { type: String, required: true },
    posts: { type: [Schema.Types.Mixed], required: true },
    paths: { type: [String], required: true },
    disabled: { type: Boolean, required: true },
    passwordHash: { type: String, required: true },
    credentialsRev: { type: Number, required: true },
    entry: { type: Number },
  },
  indexes: [{ paths: 1 }, { 'posts.office': 1 }],
  uniqueIndexes: [{ account: 1 }],
});
