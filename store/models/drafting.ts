import { Schema } from 'mongoose';
import type { DraftingStamp } from '../../domain/drafting/apply-drafting';
import type { DraftingEvent } from '../../domain/drafting/drafting-event';
import { defineModel } from './define-model';

/** One act on a draft: under which command, what it asked for, what it led to. */
export interface DraftingEntry {
  key: string;
  request: string;
  by: DraftingStamp;
  event: DraftingEvent;
}

/** The way of one draft to be issued; `_id` = id of its campaign. Entries are only ever added. */
export interface DraftingDoc {
  _id: string;
  entries: DraftingEntry[];
  /** Number of entries; a writer that saw fewer decides again. */
  revision: number;
  /** Whoever has or had a part in it, to be found by. */
  people: string[];
  /** It has not been issued. */
  isOpen: boolean;
}

export const draftingModel = defineModel<DraftingDoc>({
  name: 'draftings',
  fields: {
    entries: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    people: { type: [String], required: true },
    isOpen: { type: Boolean, required: true },
  },
  indexes: [{ people: 1 }],
});
