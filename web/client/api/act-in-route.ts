import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import type { ApprovalActBody } from '../../contract/approvals';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { useAct } from './use-act';

/** Does acts upon one approval. */
export function useRouteAct({ campaign, office, unit }: UnitTaskRef) {
  return useAct<{ act: 'actInRoute'; body: ApprovalActBody }>({
    path: fillPath(workPaths.approvalActs, { campaign, office, unit }),
    stream: unitStream({ campaign, office, unit }),
    ...{ campaign, office },
  });
}
