import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { canonicalJson } from '../../../../domain/canonical-json';
import type { CampaignSaved, CampaignView } from '../../../contract/campaigns';
import { campaignQuery } from '../../api/get-campaign';
import { campaignsQuery } from '../../api/get-campaigns';
import { RefusedError } from '../../api/refusals';
import { reviseCampaign } from '../../api/save-campaign';
import { DraftKeeper } from '../../ui/draft-keeper';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import type { Edit } from './edits';

/** A save whose answer was lost looks like somebody else's: it is told by what is kept there now. */
async function ownEarlierSave(
  queries: QueryClient,
  file: CampaignFile,
): Promise<CampaignSaved | null> {
  const view = await queries.fetchQuery({ ...campaignQuery(file.id), staleTime: 0 });
  const isOwn = canonicalJson(view.file) === canonicalJson(file);
  return isOwn ? { id: view.id, revision: view.revision, faults: [] } : null;
}

function saver(queries: QueryClient) {
  return async (file: CampaignFile, revision: number): Promise<CampaignSaved> => {
    const saved = await reviseCampaign(file, revision).catch(async (error: unknown) => {
      const isOutdated = error instanceof RefusedError && error.body.code === 'revisionOutdated';
      const own = isOutdated ? await ownEarlierSave(queries, file) : null;
      if (own) return own;
      throw error;
    });
    // Opened again, the editor begins with what was kept, not with what was read before.
    queries.setQueryData(
      campaignQuery(file.id).queryKey,
      (view: CampaignView | undefined) =>
        view && { ...view, file, revision: saved.revision, title: file.notice.title },
    );
    void queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
    return saved;
  };
}

/** A draft as it is being written; it is kept by itself a moment after each change. */
export function useDraft(view: CampaignView) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ file: view.file as CampaignFile, version: 0 });
  const [keeper] = useState(() => new DraftKeeper(saver(queries), view.revision));
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const edit = useCallback((change: Edit) => {
    setDraft(({ file, version }) => ({ file: change(file), version: version + 1 }));
  }, []);
  useEffect(() => {
    if (draft.version > 0) keeper.note(draft.file);
  }, [draft, keeper]);
  useEffect(
    () => () => {
      void keeper.flush().finally(() => keeper.stop());
    },
    [keeper],
  );
  useLeaveWarning(keeper);
  return { ...draft, edit, keeping, keeper };
}
