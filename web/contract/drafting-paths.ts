/** Addresses of drafts before issue and of document numbers; apart, for the first page needs none. */
export const draftingPaths = {
  draftings: '/api/draftings',
  campaignDrafting: '/api/campaigns/{campaign}/drafting',
  campaignDraftingAct: '/api/campaigns/{campaign}/drafting/{act}',
  campaignNumber: '/api/campaigns/{campaign}/number',
  numbers: '/api/numbers',
  numberAct: '/api/numbers/acts/{act}',
  issuingSettings: '/api/numbers/settings',
} as const;
