import { useMutation, useQuery } from '@tanstack/react-query';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { confirmedLadder, USUAL_SETTINGS } from '../../../../domain/office-settings';
import { directoryQuery } from '../../api/get-directory';
import { officeSettingsQuery } from '../../api/office-settings';
import { sessionQuery } from '../../api/get-session';
import { useNewDraft, useProposedId } from '../../ui/use-new-draft';
import { freshFile } from './fresh-file';

/** A campaign to take over, and how many years later its dates are to lie. */
export interface Pattern {
  source: CampaignFile;
  years: number;
}

/** Begins a new campaign after a pattern. */
export function useBegin() {
  const { data: session } = useQuery(sessionQuery);
  const { data: units } = useQuery(directoryQuery);
  const { data: settings, isPending } = useQuery(officeSettingsQuery);
  const propose = useProposedId();
  const create = useNewDraft();
  const begin = useMutation({
    mutationFn: ({ source, years }: Pattern) => {
      const beginning = { id: propose(), years, units: units ?? [], office: session?.office ?? '' };
      const file = freshFile(source, beginning);
      const ladder = confirmedLadder(file.ladder, settings ?? USUAL_SETTINGS);
      return create.mutateAsync({ ...file, ladder });
    },
  });
  return { begin, isReady: units !== undefined && session !== undefined && !isPending };
}
