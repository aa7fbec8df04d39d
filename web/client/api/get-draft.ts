import { queryOptions } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import type { DraftView } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What a draft belongs to: a duty, or `i<n>` for a record on item n. */
export interface DraftRef extends UnitTaskRef {
  duty: string;
}

/** Where a draft lives. */
export function draftPath({ campaign, office, unit, duty }: DraftRef): string {
  return fillPath(workPaths.draft, { campaign, office, unit, duty });
}

/** The unit's draft, read anew whenever a form is opened and left alone while it is filled in. */
export function draftQuery(ref: DraftRef) {
  return queryOptions({
    queryKey: ['draft', ref.campaign, ref.office, ref.unit, ref.duty],
    queryFn: ({ signal }) => read<DraftView>(draftPath(ref), { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
