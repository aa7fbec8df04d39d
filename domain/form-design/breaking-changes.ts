import type { FormSchema } from '../form';
import { formChanges, type FormChange, type FormChangeKind } from './form-changes';

const BREAKS = {
  fieldAdded: false,
  fieldRemoved: true,
  retyped: true,
  becameRequired: true,
  becameOptional: false,
  tightened: true,
  loosened: false,
  recalculated: false,
  ruleAdded: true,
  ruleRemoved: false,
  reworded: false,
} as const satisfies Record<FormChangeKind, boolean>;

/** Whether a body that fits the older version may not fit the newer one because of this change. */
export function isBreaking({ kind }: FormChange): boolean {
  return BREAKS[kind];
}

/**
 * The changes for which a body that fits the older version may not fit the newer one: what to show
 * before a running campaign is moved to it. None: every body and every draft carries over as it is.
 */
export function breakingChanges(older: FormSchema, newer: FormSchema): FormChange[] {
  return formChanges(older, newer).filter(isBreaking);
}
