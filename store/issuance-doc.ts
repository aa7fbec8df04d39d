import type { SignedDraft } from '../domain/drafting/signed-draft';
import { anchorName } from '../domain/followed-anchors';
import type { Issuance } from '../domain/issuance';
import { referredTo } from '../domain/issued-links';
import { issuanceId, type IssuanceRef } from '../domain/stream-name';
import type { IssuanceDoc } from './models/issuance';

function stampOf({ signer, signedAt }: SignedDraft): IssuanceDoc['signed'] {
  return { ...signer, at: signedAt };
}

/** The row of an issuing whose entries are shown up to `seq`; null before it is issued. */
export function issuanceDoc(
  ref: IssuanceRef,
  { issuance, seq }: { issuance: Issuance; seq: number },
): IssuanceDoc | null {
  const { issued } = issuance;
  if (!issued) return null;
  const { campaign, office } = ref;
  return {
    _id: issuanceId(ref),
    campaign,
    office,
    sponsor: issued.sponsor,
    ...(issuance.chasers.length > 0 && { chasers: issuance.chasers }),
    title: issued.title,
    number: issued.number,
    revision: issued.revision,
    status: issuance.status,
    rev: issuance.rev,
    seq,
    deliveredAt: issued.deliveredAt,
    ...(issued.drafting && { signed: stampOf(issued.drafting) }),
    forms: issued.forms,
    versions: issuance.versions,
    calendarVersion: issuance.calendarVersion ?? issued.calendarVersion,
    anchors: issuance.anchors,
    follows: Object.values(issued.follows ?? {}).map(anchorName),
    ...(issued.links && { links: issued.links, refersTo: referredTo(issued.links) }),
    items: issuance.items,
    closings: issuance.closings,
    graceDays: issued.graceDays,
    correctionWorkdays: issued.correctionWorkdays,
    parent: issued.parent,
    participants: issuance.participants,
    duties: issuance.duties,
    closingReason: issuance.closing?.reason ?? '',
    counts: issuance.counts,
  };
}
