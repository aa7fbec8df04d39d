import type { OfficialDocument } from '../../../domain/document-layout/block';
import type { DocumentForm } from '../../../domain/document-layout/block';
import { noticePaper, usualForm } from '../../../domain/document-layout/notice-paper';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { dayOf } from '../../../domain/shanghai-time';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findCampaign, findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { findTask } from '../../../store/task-lists';
import { scopeAt } from '../engine/viewer-scope';
import { namesFor } from '../present/names';
import { unitWordsOf } from '../present/notice-document';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

interface Readable {
  file: CampaignFile;
  /** When it was signed off, else when it was issued: the day a paper bears (GB/T 9704, 7.3.5.4). */
  issuedAt: number | null;
}

async function fileAt({ connection }: WebDeps, campaign: string, revision: number) {
  const found = await findRevision(connection, campaign, revision);
  if (!found) throw new Error(`revision ${revision} of ${campaign} is missing`);
  return found.file;
}

async function issued(deps: WebDeps, viewer: Viewer, ref: IssuanceRef): Promise<Readable | null> {
  const { connection } = deps;
  const issuance = await findIssuance(connection, ref);
  if (!issuance) return null;
  const { campaign, office, sponsor, revision, deliveredAt, signed } = issuance;
  const runs = [office, sponsor].includes(viewer.office);
  const scope = await scopeAt(connection, viewer, ref);
  const own = await findTask(connection, scope, { ...ref, unit: viewer.office });
  if (!runs && own?.reach.kind !== 'whole')
    throw new RefusalError(refuse('notPermitted', { campaign }));
  return { file: await fileAt(deps, campaign, revision), issuedAt: signed?.at ?? deliveredAt };
}

async function drafted(
  deps: WebDeps,
  viewer: Viewer,
  { campaign, office }: IssuanceRef,
): Promise<Readable> {
  const saved = await findCampaign(deps.connection, campaign);
  if (saved?.office !== office) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  if (![saved.office, saved.sponsor].includes(viewer.office)) {
    throw new RefusalError(refuse('notPermitted', { campaign }));
  }
  return { file: await fileAt(deps, campaign, saved.revision), issuedAt: null };
}

/**
 * The notice of one issuing, or of a draft, for those who may read it: the issuing side, and whoever
 * takes part.
 * @throws RefusalError campaignNotFound, notPermitted
 */
export async function noticeToPrint(
  deps: WebDeps,
  viewer: Viewer,
  { form, ...ref }: IssuanceRef & { form?: Exclude<DocumentForm, 'plain'> },
): Promise<OfficialDocument> {
  const { file, issuedAt } =
    (await issued(deps, viewer, ref)) ?? (await drafted(deps, viewer, ref));
  const { notice } = file;
  const { units } = await namesFor(deps.connection, {
    units: [notice.issuer, ...unitWordsOf(file)],
  });
  return noticePaper({
    file,
    nameOf: (words) => units[words] ?? words,
    issuedOn: notice.issuedOn ?? (issuedAt === null ? null : dayOf(issuedAt)),
    form: form ?? usualForm(notice),
  });
}
