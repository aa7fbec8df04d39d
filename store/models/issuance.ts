import { Schema } from 'mongoose';
import type { ItemState } from '../../domain/issuance-event';
import type { ClosingCounts } from '../../domain/issuance-event';
import type { IssuanceStatus } from '../../domain/issuance';
import type { StepVersion } from '../../domain/form-pins';
import type { IssuedLinks } from '../../domain/issued-links';
import type { ItemClosing } from '../../domain/item-closing';
import type { DraftingStamp } from '../../domain/drafting/apply-drafting';
import { defineModel } from './define-model';

/** Projection of an issuing office's stream; `_id` = `<campaign>:<office>`. */
export interface IssuanceDoc {
  _id: string;
  campaign: string;
  office: string;
  sponsor: string;
  /** Offices beside these that a chase is or was handed to; absent: none. */
  chasers?: string[];
  title: string;
  number: string;
  revision: number;
  status: IssuanceStatus;
  /** Seq of the issuer's stream at the last change; unit acts record it as `rev`. */
  rev: number;
  /** Seq of the last entry whose projection is complete. */
  seq: number;
  deliveredAt: number;
  /** Who signed it off and when (epoch ms); absent: it was issued without. */
  signed?: DraftingStamp;
  forms: { [form: string]: string };
  /** Versions that a supplementary notice has put in their place, by step. */
  versions: { readonly [step: string]: StepVersion };
  /** The calendar its clocks are wound by. */
  calendarVersion: string;
  anchors: { [anchor: string]: string | null };
  /** Names of the events in other issuings that date some of its own: see `anchorName`. */
  follows: string[];
  /** What it says of other issuings, and the streams of those; absent: nothing. */
  links?: IssuedLinks;
  refersTo?: string[];
  items: { [item: string]: ItemState };
  /** Closings that wait for the other leads of their item. */
  closings: { [item: string]: ItemClosing };
  graceDays: number;
  correctionWorkdays: number;
  parent: string | null;
  participants: number;
  duties: number;
  closingReason: string;
  counts: ClosingCounts | null;
}

export const issuanceModel = defineModel<IssuanceDoc>({
  name: 'issuances',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    sponsor: { type: String, required: true },
    chasers: { type: [String], default: undefined },
    title: { type: String, required: true },
    number: { type: String, default: '' },
    revision: { type: Number, required: true },
    status: { type: String, required: true },
    rev: { type: Number, required: true },
    seq: { type: Number, required: true },
    deliveredAt: { type: Number, required: true },
    signed: { type: Schema.Types.Mixed, default: undefined },
    forms: { type: Schema.Types.Mixed, required: true },
    versions: { type: Schema.Types.Mixed, default: {} },
    calendarVersion: { type: String, required: true },
    anchors: { type: Schema.Types.Mixed, required: true },
    follows: { type: [String], default: [] },
    links: { type: Schema.Types.Mixed, default: undefined },
    refersTo: { type: [String], default: undefined },
    items: { type: Schema.Types.Mixed, required: true },
    closings: { type: Schema.Types.Mixed, default: {} },
    graceDays: { type: Number, required: true },
    correctionWorkdays: { type: Number, required: true },
    parent: { type: String, default: null },
    participants: { type: Number, required: true },
    duties: { type: Number, required: true },
    closingReason: { type: String, default: '' },
    counts: { type: Schema.Types.Mixed, default: null },
  },
  indexes: [
    { office: 1, status: 1 },
    { sponsor: 1, status: 1 },
    { follows: 1, status: 1 },
    { refersTo: 1 },
    { chasers: 1, status: 1 },
  ],
});
