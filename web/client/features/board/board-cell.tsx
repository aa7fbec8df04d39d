import { memo } from 'react';
import type { TFunction } from 'i18next';
import type { StepKind } from '../../../../domain/campaign-file';
import type { SheetCell } from '../../../contract/board';
import { cellWord } from './cell-word';

interface BoardCellProps {
  cell: SheetCell;
  kind: StepKind;
  now: number;
  /** From outside: there are thousands of cells. */
  t: TFunction<'board'>;
}

/** A duty of a unit as a word with a colour. */
export const BoardCell = memo(function BoardCell({ cell, kind, now, t }: BoardCellProps) {
  const { word, days, tone } = cellWord(cell, kind, now);
  return (
    <>
      <span className={`mark mark-${tone}`}>{t(`cell.${word}`, { count: days })}</span>
      {cell.flagged && <span className="mark mark-red board-mark">{t('cell.flagged')}</span>}
      {cell.chasedBy && (
        <span className="soft board-mark">{t(`cell.chasedBy.${cell.chasedBy}`)}</span>
      )}
      {cell.sealedOwed && (
        <span className="mark mark-amber board-mark">{t('cell.sealedOwed')}</span>
      )}
      {cell.late && <span className="board-late">{t('cell.late')}</span>}
    </>
  );
});
