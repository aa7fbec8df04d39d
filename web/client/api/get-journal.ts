import { infiniteQueryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { JournalKind, JournalPage } from '../../contract/journal';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Which part of the record is looked at. */
export interface JournalPart {
  /** The unit whose own record it is; the issuing side's without. */
  unit?: string;
  kind?: JournalKind;
  order: 'oldest' | 'newest';
}

const PAGE_ROWS = '200';

/** The record of one issuing, page by page. */
export function journalQuery({ campaign, office }: IssuanceRef, part: JournalPart) {
  return infiniteQueryOptions({
    queryKey: ['journal', campaign, office, part],
    queryFn: ({ pageParam, signal }) =>
      read<JournalPage>(fillPath(workPaths.issuanceJournal, { campaign, office }), {
        query: { ...part, limit: PAGE_ROWS, after: pageParam?.toString() },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}
