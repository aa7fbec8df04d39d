import { campaignStream, type IssuanceRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { useAct } from './use-act';

/** The order to issue one revision. */
export interface IssueAct {
  act: 'issue';
  body: { revision: number; burdenReason?: string };
}

/** Issues a campaign, once, however often it is asked. */
export function useIssue({ campaign, office }: IssuanceRef) {
  return useAct<IssueAct>({
    path: fillPath(workPaths.campaign, { campaign }),
    stream: campaignStream({ campaign, office }),
    ...{ campaign, office },
  });
}
