import type { CampaignFile } from '../../../domain/campaign-file';
import { canActForUnit, type Viewer } from '../../../domain/permissions';
import type { DutyDoc } from '../../../store/models/duty';
import type { OfficeNotice } from '../../../store/task-lists';
import type { NoticeRow, ReceiptState } from '../../contract/notices';
import { dutyViewOf } from './duty-view';
import { noticeHeadOf } from './notice-head';
import { ascending, descending } from './paged-by-key';
import type { Today } from './workdays-left';

function receiptOf({ owed }: OfficeNotice): DutyDoc | undefined {
  return owed.find(({ kind }) => kind === 'receipt');
}

/** Whether the notice is signed for, or still has to be. */
export function receiptStateOf(notice: OfficeNotice): ReceiptState {
  if (notice.task.acknowledgedAt !== null) return 'signed';
  return receiptOf(notice) ? 'owed' : 'none';
}

/** The newest first; among those that wait for a signature the most pressing. */
export function noticeOrderOf(notice: OfficeNotice): string {
  const { _id, deliveredAt } = notice.task;
  const receipt = receiptOf(notice);
  const rank = receipt ? `0${ascending(receipt.dueAt)}` : '1';
  return `${rank}~${descending(deliveredAt)}~${_id}`;
}

function pressing(a: DutyDoc, b: DutyDoc): number {
  return (a.correctBy ?? a.dueAt ?? Infinity) - (b.correctBy ?? b.dueAt ?? Infinity);
}

function itemsOf({ task }: OfficeNotice, file: CampaignFile | undefined): NoticeRow['items'] {
  const titles = new Map(file?.items.map(({ no, title }) => [no, title]));
  return task.items.map(({ item, role, first }) => ({
    ...{ item, title: titles.get(item) ?? '', role, first: first ?? false },
  }));
}

/** A row of 收文. */
export function noticeRowOf(
  notice: OfficeNotice,
  file: CampaignFile | undefined,
  { viewer, today }: { viewer: Viewer; today: Today },
): NoticeRow {
  const { task, issuance, owed } = notice;
  const { unit, released, acknowledgedAt, acknowledgedBy, roles, noticeReturn } = task;
  const receipt = receiptStateOf(notice);
  const returned = noticeReturn !== null && !noticeReturn.refused && !released;
  const [next] = owed.filter(({ kind }) => kind !== 'receipt').sort(pressing);
  return {
    ...noticeHeadOf(issuance, task),
    read: task.readers.includes(viewer.person),
    ...{ released, returned, receipt, acknowledgedAt, acknowledgedBy, roles },
    receiptDueAt: receiptOf(notice)?.dueAt ?? null,
    items: itemsOf(notice, file),
    next: next ? dutyViewOf(next, issuance, today) : null,
    maySign: receipt === 'owed' && !returned && canActForUnit(viewer, 'acknowledge', unit),
  };
}
