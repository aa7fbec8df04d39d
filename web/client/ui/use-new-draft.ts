import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { campaignsQuery } from '../api/get-campaigns';
import { sessionQuery } from '../api/get-session';
import { createCampaign } from '../api/save-campaign';
import { proposeId } from './propose-id';

/** Keeps a new draft and opens it in the editor. */
export function useNewDraft() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: createCampaign,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      await navigate({ to: '/campaigns/$campaign/edit', params: { campaign: id } });
    },
  });
}

/** Proposes an id for a new campaign of this office. */
export function useProposedId(): () => string {
  const { data: session } = useQuery(sessionQuery);
  return () => proposeId(session?.office ?? '', Date.now(), crypto.randomUUID().slice(0, 8));
}
