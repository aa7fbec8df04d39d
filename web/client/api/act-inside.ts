import type { InnerAct } from '../../../domain/inner/inner-command';
import { innerStream, type UnitTaskRef } from '../../../domain/stream-name';
import type { InnerActBody } from '../../contract/inner';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { useAct } from './use-act';

/** One act inside the office, with its body. */
export type InsideAct = {
  [Act in InnerAct]: { act: Act; body: InnerActBody[Act] };
}[InnerAct];

/** Does acts inside the office upon one notice. */
export function useInsideAct({ campaign, office, unit }: UnitTaskRef) {
  return useAct<InsideAct>({
    path: fillPath(workPaths.taskInside, { campaign, office, unit }),
    stream: innerStream({ campaign, office, unit }),
    ...{ campaign, office },
  });
}
