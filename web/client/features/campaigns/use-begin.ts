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

const TRIES = 3;

/** Four characters of chance, for an id that somebody out of sight has taken. */
function chance(): string {
  return crypto.randomUUID().slice(0, 4);
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

/** An id for a new campaign of this office that no campaign it knows of has. */
export function useProposedId(): (luck?: string) => string {
  const { data: session } = useQuery(sessionQuery);
  const { data: campaigns } = useQuery(campaignsQuery);
  return (luck = '') =>
    proposeId(
      {
        office: session?.office ?? 'campaign',
        now: Date.now(),
        taken: campaigns?.rows.map(({ id }) => id) ?? [],
      },
      luck,
    );
}

/** Begins a new campaign after a pattern, under an id that is free. */
export function useBegin() {
  const { data: session } = useQuery(sessionQuery);
  const { data: units } = useQuery(directoryQuery);
  const propose = useProposedId();
  const create = useCreate();
  const begin = useMutation({
    mutationFn: async ({ source, years }: Pattern) => {
      for (let no = 1; ; no += 1) {
        const id = propose(no === 1 ? '' : chance());
        const file = freshFile(source, {
          id,
          years,
          units: units ?? [],
          office: session?.office ?? '',
        });
        try {
          return await create.mutateAsync(file);
        } catch (error) {
          const isOthers = error instanceof RefusedError && error.status === 403 && no === 1;
          if (no === TRIES || !(isTaken(error) || isOthers)) throw error;
        }
      }
    },
  });
  return { begin, isReady: units !== undefined && session !== undefined };
}
