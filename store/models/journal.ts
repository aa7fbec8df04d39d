import { Schema } from 'mongoose';
import type { JournalEntry } from '../../domain/journal-entry';
import { defineModel } from './define-model';

/** An entry with the bookkeeping that is not part of the record (neither hashed nor rebuilt). */
export interface JournalDoc extends JournalEntry {
  /** Constant: the equality prefix that makes the change feed an indexed range. */
  feed: 1;
  storedAt: number;
}

export const journalModel = defineModel<JournalDoc>({
  name: 'journal',
  fields: {
    stream: { type: String, required: true },
    seq: { type: Number, required: true },
    v: { type: Number, required: true },
    key: { type: String, required: true },
    at: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    act: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    rev: { type: Number, default: null },
    answer: { type: Schema.Types.Mixed, required: true },
    prev: { type: String, required: true },
    hash: { type: String, required: true },
    feed: { type: Number, required: true },
    storedAt: { type: Number, required: true },
  },
  indexes: [
    { stream: 1, seq: 1 },
    { feed: 1, storedAt: 1 },
  ],
  uniqueIndexes: [{ stream: 1, key: 1 }],
});
