import { campaignStream, type IssuanceRef } from '../../../domain/stream-name';
import type { IssuanceActBody, RunningIssuanceAct } from '../../contract/acts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { useAct } from './use-act';

/** One act of the issuing side, with its body. */
export type SteeringAct = {
  [Act in RunningIssuanceAct]: { act: Act; body: IssuanceActBody[Act] };
}[RunningIssuanceAct];

/** Does acts on one running issuing: urge, extend, set a date, close. */
export function useSteeringAct({ campaign, office }: IssuanceRef) {
  return useAct<SteeringAct>({
    path: fillPath(workPaths.issuanceAct, { campaign, office }),
    stream: campaignStream({ campaign, office }),
    ...{ campaign, office },
  });
}
