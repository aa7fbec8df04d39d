import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import type { PersonalUnitAct, UnitActBody } from '../../contract/acts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { useAct } from './use-act';

/** One act of or upon a participant, with its body. */
export type TaskAct = {
  [Act in PersonalUnitAct]: { act: Act; body: UnitActBody[Act] };
}[PersonalUnitAct];

/** Does acts on one task. */
export function useTaskAct({ campaign, office, unit }: UnitTaskRef) {
  return useAct<TaskAct>({
    path: fillPath(workPaths.taskAct, { campaign, office, unit }),
    stream: unitStream({ campaign, office, unit }),
    ...{ campaign, office },
  });
}
