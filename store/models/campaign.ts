import { Schema } from 'mongoose';
import type { CampaignFile } from '../../domain/campaign-file';
import { defineModel } from './define-model';

export const CAMPAIGN_STATUSES = ['draft', 'issuing', 'issued'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** A campaign as data; `_id` = its id. The issued state lives in `issuances`. */
export interface CampaignDoc {
  _id: string;
  office: string;
  sponsor: string;
  title: string;
  status: CampaignStatus;
  /** Newest revision; 409 when a writer saw an older one. */
  revision: number;
  createdBy: { person: string; office: string };
}

/** One revision of a campaign file; `_id` = `<campaign>@<revision>`. Never changes. */
export interface CampaignRevisionDoc {
  _id: string;
  campaign: string;
  revision: number;
  file: CampaignFile;
  fileHash: string;
  savedAt: number;
  savedBy: { person: string; office: string };
}

export const campaignModel = defineModel<CampaignDoc>({
  name: 'campaigns',
  fields: {
    office: { type: String, required: true },
    sponsor: { type: String, required: true },
    title: { type: String, required: true },
    status: { type: String, required: true },
    revision: { type: Number, required: true },
    createdBy: { type: Schema.Types.Mixed, required: true },
  },
  indexes: [{ office: 1 }, { sponsor: 1 }],
});

export const campaignRevisionModel = defineModel<CampaignRevisionDoc>({
  name: 'campaignRevisions',
  fields: {
    campaign: { type: String, required: true },
    revision: { type: Number, required: true },
    file: { type: Schema.Types.Mixed, required: true },
    fileHash: { type: String, required: true },
    savedAt: { type: Number, required: true },
    savedBy: { type: Schema.Types.Mixed, required: true },
  },
  indexes: [{ campaign: 1, revision: 1 }],
});
