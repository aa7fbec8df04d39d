import type { CampaignFile } from '../../../../domain/campaign-file';

/** How many places of the file count from an event; one that is counted from cannot go. */
export function anchorUses({ items, phases, steps }: CampaignFile, anchor: string): number {
  const reference = JSON.stringify({ anchor }).slice(1, -1);
  return JSON.stringify({ items, phases, steps }).split(reference).length - 1;
}
