import type { CampaignRow } from '../../../contract/campaigns';

/** How the list of campaigns is parted. */
export const CAMPAIGN_GROUPS = ['drafts', 'running', 'over'] as const;
export type CampaignGroup = (typeof CAMPAIGN_GROUPS)[number];

const GROUP_OF = {
  unissued: 'drafts',
  issuing: 'running',
  running: 'running',
  closing: 'running',
  closed: 'over',
  withdrawn: 'over',
} as const satisfies Record<CampaignRow['status'], CampaignGroup>;

/** The part of the list a campaign stands in. */
export function groupOf({ status }: Pick<CampaignRow, 'status'>): CampaignGroup {
  return GROUP_OF[status];
}

/** Colour of each status; the word says the same. */
export const STATUS_MARK = {
  unissued: 'mark',
  issuing: 'mark mark-amber',
  running: 'mark mark-green',
  closing: 'mark mark-amber',
  closed: 'mark',
  withdrawn: 'mark',
} as const satisfies Record<CampaignRow['status'], string>;
