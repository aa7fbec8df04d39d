import { useInfiniteQuery } from '@tanstack/react-query';
import type { NoticeList, ReceiptState } from '../../../contract/notices';
import { noticesQuery } from '../../api/get-notices';

const NONE: NoticeList['counts'] = { owed: 0, signed: 0, none: 0 };

/** The pages of notices read so far, as one. */
export function useNotices(receipt: ReceiptState | undefined) {
  const { data, ...list } = useInfiniteQuery(noticesQuery(receipt));
  const names = { units: {} as Record<string, string>, people: {} as Record<string, string> };
  for (const page of data?.pages ?? []) {
    Object.assign(names.units, page.names.units);
    Object.assign(names.people, page.names.people);
  }
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return { ...list, rows, names, counts: data?.pages[0]?.counts ?? NONE, isRead: !!data };
}
