import { queryOptions } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { InnerView } from '../../contract/inner';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** 收文办理单 of the reader's own office upon one notice. */
export function insideQuery({ campaign, office, unit }: UnitTaskRef) {
  return queryOptions({
    queryKey: ['inside', campaign, office, unit],
    queryFn: ({ signal }) => {
      const path = fillPath(workPaths.taskInside, { campaign, office, unit });
      return read<InnerView>(path, { signal });
    },
  });
}
