import type { CampaignFile } from '../../../domain/campaign-file';
import type { DraftingFacts } from '../../../domain/drafting/decide-drafting';
import { textToSign } from '../../../domain/drafting/signed-draft';
import { whoDrafts } from '../../../domain/drafting/who-drafts';
import { SYSTEM_SCOPE } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign, findRevision } from '../../../store/campaigns';
import { listWriters } from '../../../store/draftings';
import { findIssuingSettings, type IssuingSettings } from '../../../store/issuing-settings';
import type { CampaignDoc } from '../../../store/models/campaign';
import { listPeopleOfOffices } from '../../../store/people';
import { listUnits } from '../../../store/units';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { sha256Of } from './request-hash';

/** SHA-256 of what a sign-off stands for. */
export function hashToSign(file: CampaignFile): string {
  return sha256Of(textToSign(file));
}

/** A draft as it was kept last. */
export interface KeptDraft {
  saved: CampaignDoc;
  file: CampaignFile;
  hash: string;
}

/** @throws RefusalError campaignNotFound */
export async function readDraft(
  { connection }: Pick<WebDeps, 'connection'>,
  campaign: string,
): Promise<KeptDraft> {
  const saved = await findCampaign(connection, campaign);
  const revision = saved && (await findRevision(connection, campaign, saved.revision));
  if (!saved || !revision) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  const { file } = revision;
  return { saved, file, hash: hashToSign(file) };
}

/** What the rules look at about a draft, and how its body issues. */
export async function draftingFactsOf(
  { connection }: Pick<WebDeps, 'connection'>,
  { saved, hash }: KeptDraft,
): Promise<{ facts: DraftingFacts; settings: IssuingSettings }> {
  const { _id: campaign, office: issuer, sponsor } = saved;
  const [settings, writers, below] = await Promise.all([
    findIssuingSettings(connection, issuer),
    listWriters(connection, campaign),
    listUnits(connection, SYSTEM_SCOPE, { parent: issuer }),
  ]);
  const parts = below
    .filter(({ unitClass }) => unitClass === 'department' || unitClass === 'institution')
    .map(({ id }) => id);
  const offices = [...new Set([issuer, sponsor, ...parts])];
  const staff = await listPeopleOfOffices(connection, offices);
  const who = whoDrafts(staff, { issuer, sponsor, parts });
  const { mayDrafterSign } = settings;
  return { facts: { hash, writers, mayDrafterSign, ...who }, settings };
}
