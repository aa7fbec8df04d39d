import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { ParticipantList } from '../../contract/campaigns';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

const PAGE_ROWS = '500';

/** Everybody who takes part in one issuing, in the order of their ids. */
export function participantsQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['participants', campaign, office],
    queryFn: async ({ signal }) => {
      const path = fillPath(workPaths.issuanceParticipants, { campaign, office });
      const rows: ParticipantList['rows'] = [];
      let after: string | undefined;
      do {
        const query = { limit: PAGE_ROWS, after };
        const page = await read<ParticipantList>(path, { query, signal });
        rows.push(...page.rows);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return rows;
    },
    staleTime: 60_000,
  });
}
