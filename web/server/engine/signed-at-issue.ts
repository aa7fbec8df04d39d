import type { CampaignFile } from '../../../domain/campaign-file';
import { type SignedDraft, signedDraft } from '../../../domain/drafting/signed-draft';
import { isRefusal } from '../../../domain/refusal';
import { findDrafting, foldDrafting } from '../../../store/draftings';
import { findIssuingSettings } from '../../../store/issuing-settings';
import type { WebDeps } from '../web-deps';
import { RefusalError } from '../refusal-error';
import { hashToSign } from './drafting-facts';

/**
 * How the text that is issued came to be signed off; null where it was not and need not be.
 * @throws RefusalError draftNotSigned, draftChangedSinceSigned where the body requires it
 */
export async function signOffOf(
  { connection }: WebDeps,
  campaign: string,
  file: CampaignFile,
): Promise<SignedDraft | null> {
  const [{ requiresSignOff }, kept] = await Promise.all([
    findIssuingSettings(connection, file.notice.issuer),
    findDrafting(connection, campaign),
  ]);
  const signed = signedDraft(foldDrafting(kept?.entries ?? []), hashToSign(file));
  if (!isRefusal(signed)) return signed;
  if (requiresSignOff) throw new RefusalError(signed);
  return null;
}
