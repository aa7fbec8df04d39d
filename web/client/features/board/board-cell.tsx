import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '../../../../domain/campaign-file';
import type { SheetCell } from '../../../contract/board';
import { cellWord } from './cell-word';

interface BoardCellProps {
  cell: SheetCell;
  kind: StepKind;
  now: number;
}

/** A duty of a unit as a word with a colour. */
export const BoardCell = memo(function BoardCell({ cell, kind, now }: BoardCellProps) {
  const { t } = useTranslation('board');
  const { word, days, tone } = cellWord(cell, kind, now);
  return (
    <>
      <span className={`mark mark-${tone}`}>{t(`cell.${word}`, { count: days })}</span>
      {cell.late && <span className="board-late">{t('cell.late')}</span>}
    </>
  );
});
