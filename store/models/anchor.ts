import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/**
 * Heads of streams as they stood at one moment, chained like the record itself: what was written
 * before it can be neither changed nor cut off without showing. `_id` = its place, ten digits.
 */
export interface AnchorDoc {
  _id: string;
  at: number;
  /** Newest `storedAt` among the entries it covers; the next one begins a little before it. */
  storedAt: number;
  heads: { stream: string; seq: number; hash: string }[];
  prev: string;
  hash: string;
}

export const anchorModel = defineModel<AnchorDoc>({
  name: 'anchors',
  fields: {
    at: { type: Number, required: true },
    storedAt: { type: Number, required: true },
    heads: { type: [Schema.Types.Mixed], required: true },
    prev: { type: String, required: true },
    hash: { type: String, required: true },
  },
});
