import { Schema } from 'mongoose';
import type { Actor } from '../../domain/actor';
import type { CircularState, NamedArrear } from '../../domain/circular';
import type { CircularReader } from '../../domain/circular-reader';
import { defineModel } from './define-model';

/** One thing a circular was drafted about; name and title stand in it once it has left. */
export type CircularRow = Pick<NamedArrear, 'unit' | 'duty' | 'dueAt'> &
  Partial<Pick<NamedArrear, 'name' | 'title'>>;

/** Projection of one circular (通报) of an issuing; `_id` = `<campaign>:<office>:<no>`. */
export interface CircularDoc {
  _id: string;
  campaign: string;
  office: string;
  no: number;
  state: CircularState;
  /** Grows with every change while it waits for a signature. */
  revision: number;
  title: string;
  text: string;
  readers: CircularReader[];
  rows: CircularRow[];
  /** Units it was delivered to; empty until it is. */
  to: string[];
  draftedAt: number;
  /** When it was signed or put away, and by whom; null while it waits. */
  settledAt: number | null;
  settledBy: Actor | null;
  /** Why it was put away. */
  reason: string;
  /** Seq of the last entry of the issuer's stream about it. */
  seq: number;
}

export const circularModel = defineModel<CircularDoc>({
  name: 'circulars',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    no: { type: Number, required: true },
    state: { type: String, required: true },
    revision: { type: Number, required: true },
    title: { type: String, required: true },
    text: { type: String, required: true },
    readers: { type: [String], required: true },
    rows: { type: [Schema.Types.Mixed], required: true },
    to: { type: [String], required: true },
    draftedAt: { type: Number, required: true },
    settledAt: { type: Number, default: null },
    settledBy: { type: Schema.Types.Mixed, default: null },
    reason: { type: String, default: '' },
    seq: { type: Number, required: true },
  },
  indexes: [{ campaign: 1, office: 1, no: 1 }],
});
