import type { CampaignFile, NoticeLink, StepSource } from './campaign-file';
import { campaignStream } from './stream-name';

/** What an issuing says of other issuings: fixed when it is issued (decision 0025). */
export interface IssuedLinks {
  /** Notices it is based on or stands beside; absent where there are none. */
  linked?: NoticeLink[];
  /** Steps of others that one report may serve too, by its own step; absent where there are none. */
  shares?: { [step: string]: StepSource };
}

/** What the entry of an issuing holds of them. */
export interface RecordedLinks {
  /** Other notices it speaks of; absent: none. */
  links?: IssuedLinks;
}

/** The links of a file as they are recorded; none: nothing is recorded. */
export function issuedLinks({
  notice: { linked = [] },
  steps,
}: Pick<CampaignFile, 'notice' | 'steps'>): RecordedLinks {
  const shares = steps.flatMap(({ id, sharesWith }) =>
    sharesWith ? [[id, sharesWith] as const] : [],
  );
  if (linked.length + shares.length === 0) return {};
  return {
    links: {
      ...(linked.length > 0 && { linked }),
      ...(shares.length > 0 && { shares: Object.fromEntries(shares) }),
    },
  };
}

/** Streams of the issuings that are spoken of, each once, in order. */
export function referredTo({ linked = [], shares = {} }: IssuedLinks): string[] {
  return [...new Set([...linked, ...Object.values(shares)].map(campaignStream))].sort();
}
