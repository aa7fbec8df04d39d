import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { LinkableNotices, NoticeLinks } from '../../contract/notice-links';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Notices that one hangs together with, as far as the reader may read them. */
export function noticeLinksQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['notice-links', campaign, office],
    queryFn: ({ signal }) =>
      read<NoticeLinks>(fillPath(workPaths.noticeLinks, { campaign, office }), { signal }),
  });
}

/** Notices that a draft may name as its basis or beside it, or share a report with. */
export const linkableNoticesQuery = queryOptions({
  queryKey: ['linkable-notices'],
  queryFn: async ({ signal }) => {
    return (await read<LinkableNotices>(workPaths.linkableNotices, { signal })).rows;
  },
});
