import { isMet } from '../../../../../domain/duty-state';
import { isDutyOf } from '../../../../../domain/duty-selection';
import type { SheetRow } from '../../../../contract/board';
import { isOwedCell } from '../../../../../domain/board-filter';
import type { BoardModel } from '../board-model';

/** Whether a unit still owes something itself, or one duty. */
export function stillOwes({ duties }: SheetRow, duty?: string): boolean {
  const cells = duty === undefined ? Object.values(duties) : [duties[duty]];
  return cells.some((cell) => cell !== undefined && isOwedCell(cell));
}

/** Whether a duty has been put off for this unit. */
export function isSuspended({ duties }: SheetRow, duty: string): boolean {
  return duties[duty]?.suspended === true;
}

/** The duties of units that are not met, of those named or of all: each as `isDutyOf` takes it. */
export function unmet(rows: readonly SheetRow[], named?: readonly string[]) {
  return rows.flatMap(({ unit, duties }) =>
    Object.entries(duties)
      .filter(([, { state, released }]) => !released && !isMet(state))
      .filter(([duty]) => !named || named.some((one) => isDutyOf(duty, one)))
      .map(([duty]) => ({ unit, duty })),
  );
}

/** The units whose sealed papers have not come, once for each paper. */
export function sealedOwing(rows: readonly SheetRow[], duty?: string): SheetRow[] {
  return rows.flatMap((row) =>
    Object.entries(row.duties)
      .filter(([key, cell]) => cell.sealedOwed && (duty === undefined || duty === key))
      .map(() => row),
  );
}

/** The columns of what a unit has still to meet and nobody has put off. */
export function runningColumns(
  { columns }: Pick<BoardModel, 'columns'>,
  row: SheetRow,
): BoardModel['columns'] {
  const running = unmet([row])
    .map(({ duty }) => duty)
    .filter((duty) => !isSuspended(row, duty));
  return columns.filter(({ duty }) => running.includes(duty));
}
