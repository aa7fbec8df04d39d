import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DraftingActBody, DraftingList, DraftingView } from '../../contract/drafting';
import type { CampaignNumberBody, CampaignNumberGiven } from '../../contract/numbers';
import { fillPath } from '../../contract/paths';
import { draftingPaths } from '../../contract/drafting-paths';
import { ask, read } from './http';
import { useKeyedCommand } from './use-keyed-command';

/** A draft on its way to be issued; read anew with every revision that is kept. */
export function draftingQuery(campaign: string, revision: number | null = null) {
  return queryOptions({
    queryKey: ['drafting', campaign, revision],
    queryFn: ({ signal }) =>
      read<DraftingView>(fillPath(draftingPaths.campaignDrafting, { campaign }), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Drafts that wait for the reader. */
export const draftingsQuery = queryOptions({
  queryKey: ['draftings'],
  queryFn: ({ signal }) => read<DraftingList>(draftingPaths.draftings, { signal }),
});

/** One act on a draft, with its body. */
export type SentDraftingAct = {
  [Act in keyof DraftingActBody]: { act: Act; body: DraftingActBody[Act] };
}[keyof DraftingActBody];

/** Does acts on a draft before it is issued. */
export function useDraftingAct(campaign: string) {
  return useKeyedCommand({
    send: async ({ act, body }: SentDraftingAct, key) => {
      const path = fillPath(draftingPaths.campaignDraftingAct, { campaign, act });
      return (await ask<DraftingView>(path, { method: 'POST', body, key })).body;
    },
    sameAs: (asked) => asked,
    stale: [['drafting', campaign], ['draftings'], ['waiting']],
  });
}

/** Takes the number of a draft. */
export function useTakeNumber(campaign: string) {
  return useKeyedCommand({
    send: async (body: CampaignNumberBody, key) => {
      const path = fillPath(draftingPaths.campaignNumber, { campaign });
      return (await ask<CampaignNumberGiven>(path, { method: 'POST', body, key })).body;
    },
    sameAs: (asked) => asked,
    stale: [['drafting', campaign], ['numbers']],
  });
}
