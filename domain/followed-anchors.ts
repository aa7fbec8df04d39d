import type { AnchorSource, CampaignFile } from './campaign-file';
import { campaignStream } from './stream-name';

/** Events of an issuing whose dates come from another one, by id. */
export type FollowedAnchors = { [anchor: string]: AnchorSource };

/** The events of a file that are dated by another issuing; none: undefined, and nothing is recorded. */
export function followedAnchors({ anchors }: Pick<CampaignFile, 'anchors'>): {
  follows?: FollowedAnchors;
} {
  const follows = anchors.flatMap(({ id, of }) => (of ? [[id, of] as const] : []));
  return follows.length > 0 ? { follows: Object.fromEntries(follows) } : {};
}

/** Names an event of one issuing for those that follow it. */
export function anchorName({ campaign, office, anchor }: AnchorSource): string {
  return `${campaignStream({ campaign, office })}#${anchor}`;
}
