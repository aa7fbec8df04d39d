import { isOwedCell } from '../../../../domain/board-filter';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { SheetRow } from '../../../contract/board';

/** How many duties still owed are due in years whose holidays are not decreed yet. */
export function assumedDuties(rows: readonly SheetRow[], knownUntil: string): number {
  const lastKnownAt = endOfDay(knownUntil);
  const cells = rows
    .filter(({ released }) => !released)
    .flatMap(({ duties }) => Object.values(duties));
  return cells.filter(
    (cell) =>
      isOwedCell(cell) && !cell.suspended && cell.dueAt !== null && cell.dueAt > lastKnownAt,
  ).length;
}
