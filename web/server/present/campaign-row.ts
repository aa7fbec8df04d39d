import type { CampaignDoc, CampaignRevisionDoc } from '../../../store/models/campaign';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { CampaignRow } from '../../contract/campaigns';

/** What a row says besides the campaign itself. */
export interface CampaignState {
  /** Null before the campaign is issued. */
  issuance: IssuanceDoc | null;
  /** The newest revision; may be left out once there is an issuing. */
  revision: CampaignRevisionDoc | null;
}

function issuedFacts(issuance: IssuanceDoc | null) {
  return {
    deliveredAt: issuance?.deliveredAt ?? null,
    participants: issuance?.participants ?? 0,
    duties: issuance?.duties ?? 0,
  };
}

/** A campaign with its office's issuing, or with its draft. */
export function campaignRowOf(campaign: CampaignDoc, state: CampaignState): CampaignRow {
  const { _id: id, title, office, sponsor, revision } = campaign;
  const { issuance, revision: newest } = state;
  const isDraft = campaign.status === 'draft';
  return {
    ...{ id, title, office, sponsor, revision, draft: isDraft },
    status: issuance?.status ?? (isDraft ? 'unissued' : 'issuing'),
    number: issuance?.number ?? newest?.file.notice.number ?? '',
    draftedAt: isDraft && newest ? newest.savedAt : null,
    ...issuedFacts(issuance),
  };
}
