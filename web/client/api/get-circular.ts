import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { CircularList, CircularView } from '../../contract/circulars';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The circulars of an issuing, the newest first. */
export function circularsQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['circulars', campaign, office],
    queryFn: ({ signal }) =>
      read<CircularList>(fillPath(workPaths.issuanceCirculars, { campaign, office }), { signal }),
  });
}

/** One circular. */
export function circularQuery({ campaign, office, no }: IssuanceRef & { no: string }) {
  return queryOptions({
    queryKey: ['circular', campaign, office, Number(no)],
    queryFn: ({ signal }) =>
      read<CircularView>(fillPath(workPaths.issuanceCircular, { campaign, office, no }), {
        signal,
      }),
  });
}
