import type { StepKind } from '../../../../../domain/campaign-file';
import { PROGRESS_CATEGORIES } from '../../../../../domain/unit-event';
import type { InnerTextView } from '../../../../contract/inner';
import type { DutyView } from '../../../../contract/tasks';
import type { TaskAct } from '../../../api/act-on-task';
import type { choiceOf } from '../choose-approvers';
import { HAND_IN_ACTS } from '../../../../../domain/hand-in-acts';

/** A text as it was signed, and whom the unit chose where its route leaves that to it. */
type SignedText = Pick<InnerTextView, 'body' | 'formVersion'> & {
  chosen: ReturnType<typeof choiceOf>;
};

/** The ordinary act by which a signed text is handed up. */
export function upActOf(
  { duty, item }: DutyView,
  kind: Exclude<StepKind, 'receipt'>,
  { body, formVersion, chosen }: SignedText,
): TaskAct {
  if (kind !== 'progress') {
    const handed = { duty, body, formVersion, ...(chosen && { chosen }) };
    return { act: HAND_IN_ACTS[kind], body: handed };
  }
  const said = PROGRESS_CATEGORIES.find((one) => one === body['category']);
  return {
    act: 'submitProgress',
    body: { item: item ?? 0, category: said ?? 'activity', completes: true, body, formVersion },
  };
}
