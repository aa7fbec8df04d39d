import type { ActAnswer } from '../../../domain/journal-entry';
import { canSteer, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { campaignStream } from '../../../domain/stream-name';
import { findCampaign, findRevision, markIssuing } from '../../../store/campaigns';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askCampaign } from './ask-engine';
import { earlierAnswer } from './earlier-answer';
import { examineFile } from './examine-file';
import { requestHash } from './request-hash';

/** The order to issue one revision. */
export interface IssueAsked {
  viewer: Viewer;
  campaign: string;
  revision: number;
  key: string;
  receivedAt: number;
}

/** @throws RefusalError campaignInvalid with every fault; WebRefusalError for an old revision */
async function requireSound(deps: WebDeps, { campaign, revision }: IssueAsked): Promise<void> {
  const saved = await findCampaign(deps.connection, campaign);
  if (saved?.revision !== revision) throw new WebRefusalError('revisionOutdated');
  const found = await findRevision(deps.connection, campaign, revision);
  if (!found) throw new Error(`revision ${revision} of ${campaign} is missing`);
  const { faults } = await examineFile(deps, found.file, { issuing: true });
  if (faults.length === 0) return;
  const told = faults.map(({ path, message }) => ({ path, message }));
  throw new RefusalError(refuse('campaignInvalid', { faults: faults.length }), told);
}

/**
 * Issues a campaign: nothing is sent while the file has a fault.
 * A repetition of the order gets the first answer, whatever the file would be found to be by now.
 */
export async function issueCampaign(deps: WebDeps, asked: IssueAsked): Promise<ActAnswer> {
  const { viewer, campaign, revision, key, receivedAt } = asked;
  const saved = await findCampaign(deps.connection, campaign);
  if (!saved) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  const { office, sponsor } = saved;
  if (!canSteer(viewer, 'issue', { issuer: office, sponsor })) {
    throw new RefusalError(refuse('notPermitted', { act: 'issue' }));
  }
  const ref = { campaign, office };
  const payload = { revision };
  const by = { person: viewer.person, office: viewer.office };
  const request = requestHash({ act: 'issue', ref, payload });
  const command = { key, act: 'issue' as const, by, receivedAt, request, payload };
  const earlier = await earlierAnswer(deps.connection, campaignStream(ref), command);
  if (earlier) return earlier;
  if (saved.status !== 'issued') await requireSound(deps, asked);
  await markIssuing(deps.connection, campaign);
  return askCampaign(deps, ref, command);
}
