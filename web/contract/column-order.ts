import type { SheetColumn } from './board';

/** Columns in the order of the steps, within a step by time. */
export function inStepOrder(columns: readonly SheetColumn[], steps: readonly string[]) {
  return columns.toSorted(
    (a, b) =>
      steps.indexOf(a.step) - steps.indexOf(b.step) ||
      (a.firstDueAt ?? Infinity) - (b.firstDueAt ?? Infinity) ||
      a.duty.localeCompare(b.duty, 'en', { numeric: true }),
  );
}
