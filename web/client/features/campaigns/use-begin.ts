import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { campaignsQuery } from '../../api/get-campaigns';
import { directoryQuery } from '../../api/get-directory';
import { sessionQuery } from '../../api/get-session';
import { RefusedError } from '../../api/refusals';
import { createCampaign } from '../../api/save-campaign';
import { freshFile } from './fresh-file';
import { proposeId } from './propose-id';

/** A campaign to take over, and how many years later its dates are to lie. */
export interface Pattern {
  source: CampaignFile;
  years: number;
}

/** True where an id belongs to a campaign that is there already, one's own or another office's. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    ['revisionOutdated', 'campaignAlreadyIssued'].includes(error.body.code)
  );
}

/** Keeps a new draft and opens it in the editor. */
export function useCreate() {
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

/** Begins a new campaign after a pattern. */
export function useBegin() {
  const { data: session } = useQuery(sessionQuery);
  const { data: units } = useQuery(directoryQuery);
  const propose = useProposedId();
  const create = useCreate();
  const begin = useMutation({
    mutationFn: ({ source, years }: Pattern) => {
      const beginning = { id: propose(), years, units: units ?? [], office: session?.office ?? '' };
      return create.mutateAsync(freshFile(source, beginning));
    },
  });
  return { begin, isReady: units !== undefined && session !== undefined };
}
