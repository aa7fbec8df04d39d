import type { StepKind } from './campaign-file';
import type { UnitAct } from './command';

/** The act by which each kind of step is handed in with a form of its own. */
export const HAND_IN_ACTS = {
  plan: 'submitPlan',
  report: 'submitReport',
  summary: 'submitSummary',
} as const satisfies Partial<Record<StepKind, UnitAct>>;
export type HandInKind = keyof typeof HAND_IN_ACTS;

/** Tells kinds that are handed in with a form of their own. */
export function isHandInKind(kind: StepKind): kind is HandInKind {
  return kind in HAND_IN_ACTS;
}
