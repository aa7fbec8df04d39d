import type { CampaignFile } from '../../../domain/campaign-file';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { ItemView } from '../../contract/items';

/** The notice of an item, with the dates of the events its windows may name. */
export function itemNoticeOf(
  issuance: IssuanceDoc,
  file: Pick<CampaignFile, 'anchors'>,
): ItemView['notice'] {
  const { campaign, office, sponsor, title, number, status } = issuance;
  const anchors = file.anchors.map(({ id, name, on }) => ({
    ...{ id, name },
    on: issuance.anchors[id] ?? on ?? null,
  }));
  return { campaign, office, sponsor, title, number, status, anchors };
}
