import type { FormSchema } from '../form';
import { formChanges, type FormChangeKind } from './form-changes';

/** Differences for which a filled form does not answer everything another one asks. */
const UNANSWERED: readonly FormChangeKind[] = ['fieldAdded', 'retyped'];

/**
 * Titles of what a form asks and another one does not ask in the same type; empty: whatever is
 * filled in there may serve here as well, as far as the limits of its fields allow (decision 0025).
 */
export function unansweredFields(filled: FormSchema, asked: FormSchema): string[] {
  const titles = formChanges(filled, asked)
    .filter(({ kind }) => UNANSWERED.includes(kind))
    .map(({ title }) => title);
  return [...new Set(titles)];
}
