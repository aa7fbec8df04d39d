import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { ItemView } from '../../contract/items';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** One item as its leads and the issuing side see it. */
export function itemQuery({ campaign, office, no }: IssuanceRef & { no: string }) {
  return queryOptions({
    queryKey: ['item', campaign, office, Number(no)],
    queryFn: ({ signal }) =>
      read<ItemView>(fillPath(workPaths.issuanceItem, { campaign, office, no }), { signal }),
  });
}
