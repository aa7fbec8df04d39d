import { defineModel } from './define-model';

/** One sign-in, refused sign-in or sign-out; `_id` is random. */
export interface SignInDoc {
  _id: string;
  /** Constant: the equality prefix that makes the list an indexed range. */
  log: 1;
  at: number;
  outcome: string;
  /** Null for an account nobody has: what was typed there may be a password. */
  person: string | null;
  account: string | null;
  /** Paths of the person's offices; who may read the row. */
  paths: string[];
  address: string;
}

export const signInModel = defineModel<SignInDoc>({
  name: 'signIns',
  fields: {
    log: { type: Number, required: true },
    at: { type: Number, required: true },
    outcome: { type: String, required: true },
    person: { type: String, default: null },
    account: { type: String, default: null },
    paths: { type: [String], required: true },
    address: { type: String, default: '' },
  },
  indexes: [
    { log: 1, at: 1 },
    { log: 1, outcome: 1, at: 1 },
  ],
});
