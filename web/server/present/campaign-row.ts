import type { CampaignDoc } from '../../../store/models/campaign';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { CampaignRow } from '../../contract/campaigns';

/** A campaign with its office's issuing; `issuance` is null before it is issued. */
export function campaignRowOf(campaign: CampaignDoc, issuance: IssuanceDoc | null): CampaignRow {
  const { _id: id, title, office, sponsor, revision } = campaign;
  const before = campaign.status === 'draft' ? 'unissued' : 'issuing';
  return {
    ...{ id, title, office, sponsor, revision, draft: campaign.status === 'draft' },
    status: issuance?.status ?? before,
    number: issuance?.number ?? '',
    deliveredAt: issuance?.deliveredAt ?? null,
    participants: issuance?.participants ?? 0,
    duties: issuance?.duties ?? 0,
  };
}
