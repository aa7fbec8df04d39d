import { Schema } from 'mongoose';
import type { NumberUse, SeriesName } from '../../domain/document-number/number-series';
import { defineModel } from './define-model';

interface Stamp {
  at: number;
  by: { person: string; office: string };
}

/** One number of a series and what became of it; it is never removed. */
export interface DocumentNumberDoc extends SeriesName, Stamp {
  _id: string;
  number: number;
  use: NumberUse;
  /** The campaign it was taken for; null: none. */
  campaign: string | null;
  /** What it was given to, in words. */
  title: string;
  /** Command id it was taken under, and what that command asked for. */
  key: string;
  request: string;
  /** `campaign:<id>` while a campaign holds it, so that none holds two; else its own id. */
  holder: string;
  /** Why it stands for nothing (作废), by whom and when. */
  voided: (Stamp & { reason: string; key: string }) | null;
}

/** Where a series begins, if not at 1: what was given before it was kept here. */
export interface NumberSeriesDoc extends SeriesName, Stamp {
  _id: string;
  startAfter: number;
  reason: string;
}

/** How a body issues: its words, and what must be done before; `_id` is the office. */
export interface IssuingSettingsDoc {
  _id: string;
  /** 机关代字, in the order in which they are offered. */
  words: string[];
  /** Nothing is issued that has not been checked and signed off (核稿、签发). */
  requiresSignOff?: boolean;
  /** Whoever wrote a draft may sign it. */
  mayDrafterSign?: boolean;
  /** Grows with every change. */
  revision: number;
  at: number;
  by: string;
}

const series = {
  office: { type: String, required: true },
  word: { type: String, required: true },
  year: { type: Number, required: true },
} as const;

const stamp = {
  at: { type: Number, required: true },
  by: { type: Schema.Types.Mixed, required: true },
} as const;

export const documentNumberModel = defineModel<DocumentNumberDoc>({
  name: 'documentNumbers',
  fields: {
    ...series,
    ...stamp,
    number: { type: Number, required: true },
    use: { type: String, required: true },
    campaign: { type: String, default: null },
    title: { type: String, default: '' },
    key: { type: String, required: true },
    request: { type: String, required: true },
    holder: { type: String, required: true },
    voided: { type: Schema.Types.Mixed, default: null },
  },
  uniqueIndexes: [{ office: 1, word: 1, year: 1, number: 1 }, { key: 1 }, { holder: 1 }],
});

export const numberSeriesModel = defineModel<NumberSeriesDoc>({
  name: 'numberSeries',
  fields: {
    ...series,
    ...stamp,
    startAfter: { type: Number, required: true },
    reason: { type: String, required: true },
  },
  indexes: [{ office: 1 }],
});

export const issuingSettingsModel = defineModel<IssuingSettingsDoc>({
  name: 'issuingSettings',
  fields: {
    words: { type: [String], required: true },
    requiresSignOff: { type: Boolean, default: false },
    mayDrafterSign: { type: Boolean, default: false },
    revision: { type: Number, required: true },
    at: { type: Number, required: true },
    by: { type: String, required: true },
  },
});
