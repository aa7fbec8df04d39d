import type { CampaignFile } from '../../../domain/campaign-file';
import { awaitedLeads } from '../../../domain/item-closing';
import type { ItemRole } from '../../../domain/participant';
import type { ItemPartner, ItemTask } from '../../../store/item-roles';
import type { DutyDoc } from '../../../store/models/duty';
import type { ItemRow } from '../../contract/items';
import { boardCellOf } from './duty-view';
import { itemNoticeOf } from './item-notice';

/** One running issuing in which an office has a part in items. */
export interface ItemsOfNotice extends ItemTask {
  file: CampaignFile;
  /** Everybody on the items that the office leads. */
  partners: ItemPartner[];
  /** What the office owes in this issuing. */
  duties: DutyDoc[];
}

function cooperatingOn(item: number, partners: readonly ItemPartner[]): ItemRow['cooperating'] {
  const units = partners.filter(
    ({ items, released }) =>
      !released && items.some((one) => one.item === item && one.role === 'cooperating'),
  );
  const silent = units.filter(({ progress }) => (progress[item] ?? 0) === 0);
  return { units: units.length, silent: silent.length };
}

function isAsked({ issuance, task }: ItemsOfNotice, item: number): boolean {
  const closing = issuance.closings[item];
  return closing !== undefined && awaitedLeads(closing, [task.unit]).length > 0;
}

function rowOf(notice: ItemsOfNotice, { item, role, first }: ItemRole): ItemRow[] {
  const { issuance, task, file, partners, duties } = notice;
  const work = file.items.find(({ no }) => no === item);
  if (!work) return [];
  const { title, window } = work;
  return [
    {
      notice: itemNoticeOf(issuance, file),
      ...{ item, title, window, role, first: first ?? false },
      state: issuance.items[item] ?? 'underway',
      progress: task.progress[item] ?? 0,
      cooperating: role === 'lead' ? cooperatingOn(item, partners) : null,
      asked: isAsked(notice, item),
      duties: duties.filter((duty) => duty.item === item).map(boardCellOf),
    },
  ];
}

/** The items of one notice that an office leads or cooperates on. */
export function itemRowsOf(notice: ItemsOfNotice): ItemRow[] {
  return notice.task.items.flatMap((role) => rowOf(notice, role));
}

/** Led items first, the first-named lead's before the others'. */
export function compareItemRows(a: ItemRow, b: ItemRow): number {
  const rank = ({ role, first }: ItemRow) => (role === 'cooperating' ? 2 : first ? 0 : 1);
  const place = ({ notice }: ItemRow) => `${notice.campaign}:${notice.office}`;
  return rank(a) - rank(b) || place(a).localeCompare(place(b)) || a.item - b.item;
}
