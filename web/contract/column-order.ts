import type { IssuingView, SheetColumn } from './board';

/** Columns in the order of the steps, within a step by time. */
export function inStepOrder(
  columns: readonly SheetColumn[],
  steps: IssuingView['steps'],
): SheetColumn[] {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  return columns.toSorted(
    (a, b) =>
      (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0) ||
      (a.firstDueAt ?? Infinity) - (b.firstDueAt ?? Infinity) ||
      a.duty.localeCompare(b.duty, 'en', { numeric: true }),
  );
}
