import { queryOptions } from '@tanstack/react-query';
import type { ItemList } from '../../contract/items';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The items the office leads or cooperates on. */
export const itemsQuery = queryOptions({
  queryKey: ['own-items'],
  queryFn: ({ signal }) => read<ItemList>(workPaths.items, { signal }),
});
