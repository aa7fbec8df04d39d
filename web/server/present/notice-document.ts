import type { CampaignFile, UnitRef, WorkItem } from '../../../domain/campaign-file';
import type { DocumentItem, NoticeDocument } from '../../contract/notice-document';

type NameOf = (words: string) => string;

function namedRef(ref: UnitRef, nameOf: NameOf): UnitRef {
  if ('unit' in ref) return { unit: nameOf(ref.unit) };
  return { unitClass: ref.unitClass, except: ref.except?.map(nameOf) };
}

function documentItem(item: WorkItem, nameOf: NameOf): DocumentItem {
  const { no, title, text, window, partners, quotas } = item;
  return {
    ...{ no, title, text, window, partners, quotas },
    leads: item.leads.map((ref) => namedRef(ref, nameOf)),
    cooperating: item.cooperating.map((ref) => namedRef(ref, nameOf)),
    subActivities: item.subActivities.map(({ title: name, window: when }) => ({
      title: name,
      window: when ?? null,
    })),
    schedule: item.schedule ?? [],
  };
}

/** Words of a campaign file that may be ids of units. */
export function unitWordsOf({ notice, items }: CampaignFile): string[] {
  const refs = [
    ...notice.recipients,
    ...items.flatMap(({ leads, cooperating }) => [...leads, ...cooperating]),
  ];
  return refs.flatMap((ref) => ('unit' in ref ? [ref.unit] : (ref.except ?? [])));
}

/** The parts of a notice that name units, with their names; words that are no id stand as written. */
export function noticeDocumentOf(
  { notice, items, phases }: CampaignFile,
  names: Record<string, string>,
): NoticeDocument {
  const nameOf: NameOf = (words) => names[words] ?? words;
  return {
    issuer: nameOf(notice.issuer),
    recipients: notice.recipients.map((ref) => namedRef(ref, nameOf)),
    items: items.map((item) => documentItem(item, nameOf)),
    phases: phases.map(({ id, name, from, to }) => ({
      id,
      name,
      window: { kind: 'anchored', from, to },
    })),
  };
}
