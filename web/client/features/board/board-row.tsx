import { memo } from 'react';
import type { TFunction } from 'i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import type { IssuingView, SheetColumn, SheetRow } from '../../../contract/board';
import type { Dates } from '../../ui/use-dates';
import { BoardCell } from './board-cell';
import { InspectedMark } from './inspected-mark';
import { chasedFurthest } from './board-model';
import { taskAddress } from './task-address';

/** What every row needs and none changes. */
export interface RowFrame {
  issuance: IssuanceRef;
  columns: readonly SheetColumn[];
  ladder: IssuingView['ladder'];
  /** Whether there is a column that tells of inspections. */
  isInspected: boolean;
  now: number;
  dates: Dates;
  t: TFunction<'board'>;
  onSelect: ((unit: string) => void) | null;
}

interface BoardRowProps {
  row: SheetRow;
  index: number;
  isSelected: boolean;
  frame: RowFrame;
}

/** How far the chasing rules have come for what a unit still owes, in words. */
export function Chased({ row, frame }: { row: SheetRow; frame: RowFrame }) {
  const { columns, ladder, t } = frame;
  const furthest = chasedFurthest(row);
  const action = ladder.find(({ no }) => no === furthest?.rung)?.action;
  if (!furthest || !action) return null;
  const title = columns.find(({ duty }) => duty === furthest.duty)?.title;
  return (
    <>
      {t(`rung.${action}`)} <span className="soft">{title}</span>
    </>
  );
}

/** One unit: its name, one cell a duty, how far it has been chased, its last act. */
export const BoardRow = memo(function BoardRow({ row, index, isSelected, frame }: BoardRowProps) {
  const { issuance, columns, isInspected, now, dates, t, onSelect } = frame;
  const { unit, name } = row;
  return (
    <tr aria-rowindex={index + 2} className={isSelected ? 'board-selected' : undefined}>
      {onSelect && (
        <td className="board-pick">
          <input
            type="checkbox"
            aria-label={t('table.select', { name })}
            checked={isSelected}
            onChange={() => onSelect(unit)}
          />
        </td>
      )}
      <th scope="row" className="board-name">
        <a href={taskAddress(issuance, unit)} title={name}>
          {name}
        </a>
        {row.noticeReturned && <span className="mark mark-amber">{t('table.noticeReturned')}</span>}
      </th>
      <td className="board-chased">
        <Chased row={row} frame={frame} />
      </td>
      {columns.map(({ duty, kind }) => {
        const cell = row.duties[duty];
        return (
          <td key={duty}>
            {cell ? (
              <a href={taskAddress(issuance, unit, duty)} className="board-cell">
                <BoardCell cell={cell} kind={kind} now={now} t={t} />
              </a>
            ) : (
              <span className="soft">{t('cell.none')}</span>
            )}
          </td>
        );
      })}
      {isInspected && (
        <td>
          <InspectedMark row={row} />
        </td>
      )}
      <td className="soft">{row.lastActAt !== null && dates.moment(row.lastActAt)}</td>
    </tr>
  );
});
