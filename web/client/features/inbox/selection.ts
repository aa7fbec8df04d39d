import type { NoticeRow } from '../../../contract/notices';

/** Names one notice among those received by an office. */
export function noticeKey({ campaign, office }: Pick<NoticeRow, 'campaign' | 'office'>): string {
  return `${campaign}:${office}`;
}

/** The chosen notices that may be signed for now; what was signed for meanwhile drops out. */
export function chosenRows(rows: readonly NoticeRow[], chosen: ReadonlySet<string>): NoticeRow[] {
  return rows.filter((row) => row.maySign && chosen.has(noticeKey(row)));
}

/** The choice after one row was ticked or unticked. */
export function toggled(chosen: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The choice after 全选: every row that may be signed for, or none if that is so already. */
export function allToggled(rows: readonly NoticeRow[], chosen: ReadonlySet<string>): Set<string> {
  const open = rows.filter(({ maySign }) => maySign);
  const isAll = chosenRows(rows, chosen).length === open.length;
  return new Set(isAll ? [] : open.map(noticeKey));
}
