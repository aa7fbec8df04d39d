import type { StepKind } from '../../../../domain/campaign-file';
import type { PersonalUnitAct } from '../../../contract/acts';

/** The act by which each kind of step is handed in with a form. */
export const HAND_IN_ACTS = {
  plan: 'submitPlan',
  report: 'submitReport',
  summary: 'submitSummary',
} as const satisfies Partial<Record<StepKind, PersonalUnitAct>>;
export type HandInKind = keyof typeof HAND_IN_ACTS;

/** Tells kinds that are handed in with a form. */
export function isHandInKind(kind: StepKind): kind is HandInKind {
  return kind in HAND_IN_ACTS;
}
