import { type JustifiedBurden, justifiedBurden } from '../../../domain/burden/campaign-burden';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { IssuanceCommandPayload } from '../../../domain/command';
import type { ActAnswer } from '../../../domain/journal-entry';
import { canSteer, type Viewer } from '../../../domain/permissions';
import { isRefusal, refuse, type Refusal } from '../../../domain/refusal';
import { campaignStream } from '../../../domain/stream-name';
import { findCampaign, findRevision, markIssuing } from '../../../store/campaigns';
import { closeDrafting } from '../../../store/draftings';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askCampaign } from './ask-engine';
import { earlierAnswer } from './earlier-answer';
import { burdenOf } from './burden-of';
import { examineFile, wouldEnrol, type Examined } from './examine-file';
import { requireNumber } from './number-at-issue';
import { requestHash } from './request-hash';
import { signOffOf } from './signed-at-issue';

/** The order to issue one revision. */
export interface IssueAsked {
  viewer: Viewer;
  campaign: string;
  revision: number;
  /** Why it goes beyond the cap on filling in. */
  burdenReason?: string;
  key: string;
  receivedAt: number;
}

async function examineRevision(
  deps: WebDeps,
  { campaign, revision }: IssueAsked,
): Promise<Examined | null> {
  const found = await findRevision(deps.connection, campaign, revision);
  return found && examineFile(deps, found.file, { issuing: true });
}

/** @throws RefusalError campaignInvalid with every fault */
function requireSound({ faults }: Examined): void {
  if (faults.length === 0) return;
  const told = faults.map(({ path, message }) => ({ path, message }));
  throw new RefusalError(refuse('campaignInvalid', { faults: faults.length }), told);
}

/** Why it goes beyond the cap on filling in; null: it does not. */
async function excessOf(
  deps: WebDeps,
  examined: Examined,
  { burdenReason = '' }: IssueAsked,
): Promise<JustifiedBurden | null | Refusal> {
  const issuer = examined.file?.notice.issuer ?? '';
  const burden = await burdenOf(deps, issuer, wouldEnrol(examined));
  return justifiedBurden(burden, burden.cap?.minutes ?? null, burdenReason);
}

/** What is journalled with the issuing of how it came about. */
type Grounds = Pick<IssuanceCommandPayload['issue'], 'burden' | 'drafting'>;

/**
 * An order that was begun and cut off is looked at for its grounds alone: whether the file may be
 * issued was decided then.
 * @throws RefusalError campaignInvalid, burdenOverCap, what is wrong about the sign-off or the number;
 * WebRefusalError for an old revision
 */
async function judged(
  deps: WebDeps,
  asked: IssueAsked,
  saved: { revision: number; status: string },
): Promise<Grounds> {
  const isBegun = saved.status === 'issued';
  if (!isBegun && saved.revision !== asked.revision) throw new WebRefusalError('revisionOutdated');
  const examined = await examineRevision(deps, asked);
  if (!examined) return {};
  if (!isBegun) requireSound(examined);
  const burden = await excessOf(deps, examined, asked);
  if (isRefusal(burden) && !isBegun) throw new RefusalError(burden);
  const { file } = examined;
  const drafting = file && !isBegun ? await signOffOf(deps, asked.campaign, file) : null;
  if (file && !isBegun) await requireOwnNumber(deps, asked, file);
  return {
    ...(burden && !isRefusal(burden) ? { burden } : {}),
    ...(drafting ? { drafting } : {}),
  };
}

/** Last of all that may be refused: a number is taken with it. */
async function requireOwnNumber(
  deps: WebDeps,
  { viewer, campaign, key, receivedAt: at }: IssueAsked,
  { notice }: CampaignFile,
): Promise<void> {
  const by = { person: viewer.person, office: viewer.office };
  const { issuer: office, title, number } = notice;
  await requireNumber(deps, { campaign, office, title, number, key, at, by });
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
  const by = { person: viewer.person, office: viewer.office };
  const said = asked.burdenReason === undefined ? {} : { burdenReason: asked.burdenReason };
  const request = requestHash({ act: 'issue', ref, payload: { revision, ...said } });
  const command = { key, act: 'issue' as const, by, receivedAt, request, payload: { revision } };
  const earlier = await earlierAnswer(deps.connection, campaignStream(ref), command);
  if (earlier) return earlier;
  const grounds = await judged(deps, asked, saved);
  await markIssuing(deps.connection, campaign);
  const answer = await askCampaign(deps, ref, { ...command, payload: { revision, ...grounds } });
  await closeDrafting(deps.connection, campaign);
  return answer;
}
