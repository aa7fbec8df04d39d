import type { StepKind } from '../../../../../domain/campaign-file';
import { PROGRESS_CATEGORIES } from '../../../../../domain/unit-event';
import type { InnerTextView } from '../../../../contract/inner';
import type { DutyView } from '../../../../contract/tasks';
import type { TaskAct } from '../../../api/act-on-task';
import { HAND_IN_ACTS } from '../hand-in-acts';

/** The ordinary act by which a signed text is handed up. */
export function upActOf(
  { duty, item }: DutyView,
  kind: Exclude<StepKind, 'receipt'>,
  { body, formVersion }: Pick<InnerTextView, 'body' | 'formVersion'>,
): TaskAct {
  if (kind !== 'progress') return { act: HAND_IN_ACTS[kind], body: { duty, body, formVersion } };
  const said = PROGRESS_CATEGORIES.find((one) => one === body['category']);
  return {
    act: 'submitProgress',
    body: { item: item ?? 0, category: said ?? 'activity', completes: true, body, formVersion },
  };
}
