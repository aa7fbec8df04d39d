import type { CampaignFile } from '../../../../domain/campaign-file';
import { federationOf } from '../../../../domain/resolve-units';
import type { ListedUnit } from '../../../contract/units';
import { shiftYears } from './shift-years';

/** For whom a new campaign is begun. */
export interface Beginning {
  id: string;
  /** The office that begins it. */
  office: string;
  units: readonly ListedUnit[];
  /** How many years later the plan's dates are to lie. */
  years: number;
}

/** The issuing side: as in the source where the office is part of it, else the office itself. */
function sidesOf({ directory, notice }: CampaignFile, { office, units }: Beginning) {
  const own = units.find(({ id }) => id === office);
  const { issuer, sponsor } = notice;
  const isOwn = own?.directory === directory && [issuer, sponsor].includes(office);
  if (!own || isOwn) return { directory, issuer, sponsor };
  return {
    directory: own.directory,
    issuer: federationOf(own, units).id,
    sponsor: office,
  };
}

/** What was uploaded belongs to the campaign it was uploaded for; the list of papers is taken over. */
function withoutFiles({ attachments, ...notice }: CampaignFile['notice']): CampaignFile['notice'] {
  if (!attachments) return notice;
  return { ...notice, attachments: attachments.map(({ label, title }) => ({ label, title })) };
}

/**
 * A new campaign after the pattern of another: its number, its days of issue and the dates of its
 * events are its own, so they begin empty; everything else is taken over.
 */
export function freshFile(source: CampaignFile, beginning: Beginning): CampaignFile {
  const { issuedOn: _issued, printedOn: _printed, ...notice } = source.notice;
  const { directory, issuer, sponsor } = sidesOf(source, beginning);
  return {
    ...shiftYears(source, beginning.years),
    id: beginning.id,
    directory,
    notice: { ...withoutFiles(notice), number: '', issuer, sponsor },
    anchors: source.anchors.map(({ on: _on, ...anchor }) => anchor),
  };
}
