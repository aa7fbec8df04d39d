/** A column of a board: a duty, its step, and when it is due first. */
interface Column {
  duty: string;
  step: string;
  firstDueAt: number | null;
}

/** Columns in the order of the steps, within a step by time. */
export function inStepOrder<One extends Column>(
  columns: readonly One[],
  steps: readonly { id: string }[],
): One[] {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  return columns.toSorted(
    (a, b) =>
      (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0) ||
      (a.firstDueAt ?? Infinity) - (b.firstDueAt ?? Infinity) ||
      a.duty.localeCompare(b.duty, 'en', { numeric: true }),
  );
}
