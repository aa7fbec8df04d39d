import type { ApprovalRow } from '../../../contract/approvals';

/** A row that waits for the reader's word. */
export type Answerable = ApprovalRow & { slot: string };

/** Names one row of the list. */
export function approvalKey(row: ApprovalRow): string {
  const { campaign, office, unit, duty, wait, node, slot } = row;
  return [campaign, office, unit, duty, wait, node, slot ?? ''].join(':');
}

/** The rows that can be agreed to from the list. */
export function answerable(rows: readonly ApprovalRow[]): Answerable[] {
  return rows.filter((row): row is Answerable => row.wait === 'answer' && row.slot !== null);
}

/** The chosen rows that still wait; what was answered meanwhile drops out. */
export function chosenRows(
  rows: readonly ApprovalRow[],
  chosen: ReadonlySet<string>,
): Answerable[] {
  return answerable(rows).filter((row) => chosen.has(approvalKey(row)));
}

/** The choice after one row was ticked or unticked. */
export function toggled(chosen: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The choice after 全选: every row that waits for a word, or none if that is so already. */
export function allToggled(rows: readonly ApprovalRow[], chosen: ReadonlySet<string>): Set<string> {
  const open = answerable(rows);
  const isAll = chosenRows(rows, chosen).length === open.length;
  return new Set(isAll ? [] : open.map(approvalKey));
}
