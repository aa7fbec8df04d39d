import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign, findRevision } from '../../../store/campaigns';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { examineFile, type Examined } from './examine-file';

/**
 * A campaign as it was saved last, looked at as if it were issued now, for the offices that write it.
 * @throws RefusalError campaignNotFound, notPermitted
 */
export async function examineDraft(
  deps: WebDeps,
  { office }: Viewer,
  campaign: string,
): Promise<Examined> {
  const saved = await findCampaign(deps.connection, campaign);
  if (!saved) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  if (![saved.office, saved.sponsor].includes(office)) {
    throw new RefusalError(refuse('notPermitted', { campaign }));
  }
  const revision = await findRevision(deps.connection, campaign, saved.revision);
  return examineFile(deps, revision?.file, { issuing: true });
}
