import { type MouseEvent, useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/use-dates';
import type { CountedColumn } from './board-model';
import { BoardRow } from './board-row';
import type { BoardProps } from './board-props';
import { useRowFrame } from './use-row-frame';
import { useRowWindow } from './use-row-window';

/** Height of every row in px; the style sheet keeps them to it. */
const ROW_PX = 44;

function ColumnHead({ column }: { column: CountedColumn }) {
  const { t } = useTranslation('board');
  const dates = useDates();
  const { title, done, asked, firstDueAt } = column;
  return (
    <th scope="col" className="board-duty">
      <span className="board-duty-title">{title}</span>
      <span className="soft">
        {t('table.doneOf', { done, asked })}
        {firstDueAt !== null && ` · ${dates.day(firstDueAt)}`}
      </span>
    </th>
  );
}

function SelectAll({ rows, selected, onSelectAll }: BoardProps) {
  const { t } = useTranslation('board');
  const count = rows.filter(({ unit }) => selected.has(unit)).length;
  return (
    <input
      type="checkbox"
      aria-label={t('table.selectAll')}
      checked={count > 0 && count === rows.length}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < rows.length;
      }}
      onChange={(event) => onSelectAll(event.target.checked)}
    />
  );
}

function TableHead(props: BoardProps) {
  const { t } = useTranslation('board');
  const maySelect = props.view.can.length > 0;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {maySelect && (
          <td className="board-pick">
            <SelectAll {...props} />
          </td>
        )}
        <th scope="col" className="board-name">
          {t('table.unit')}
        </th>
        <th scope="col" className="board-chased">
          {t('table.chased')}
        </th>
        {props.columns.map((column) => (
          <ColumnHead key={column.duty} column={column} />
        ))}
        {props.isInspected && <th scope="col">{t('table.inspected')}</th>}
        <th scope="col">{t('table.lastAct')}</th>
      </tr>
    </thead>
  );
}

/** Links of the rows are plain; one listener for all keeps a thousand rows light. */
function useOpening() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !isPlain) return;
    event.preventDefault();
    void navigate({ href: link.getAttribute('href') ?? '/' });
  };
}

/** Units × duties with a head that stays in sight; only the rows in sight are drawn. */
export function BoardTable(props: BoardProps) {
  const { columns, rows, selected, isInspected } = props;
  const { t } = useTranslation('board');
  const frame = useRowFrame(props);
  const { box, first, last, onScroll } = useRowWindow(rows.length, ROW_PX);
  const open = useOpening();
  const drawn = useMemo(() => rows.slice(first, last), [rows, first, last]);
  const span = columns.length + (isInspected ? 5 : 4);
  return (
    <div
      ref={box}
      className="board-scroll card"
      onScroll={onScroll}
      onClick={open}
      role="region"
      aria-label={t('table.label')}
      tabIndex={0}
    >
      <table className="board-table" aria-rowcount={rows.length + 1} aria-label={t('table.label')}>
        <TableHead {...props} />
        <tbody>
          {first > 0 && (
            <tr aria-hidden className="board-gap" style={{ height: first * ROW_PX }}>
              <td colSpan={span} />
            </tr>
          )}
          {drawn.map((row, at) => (
            <BoardRow
              key={row.unit}
              row={row}
              index={first + at}
              isSelected={selected.has(row.unit)}
              frame={frame}
            />
          ))}
          {last < rows.length && (
            <tr aria-hidden className="board-gap" style={{ height: (rows.length - last) * ROW_PX }}>
              <td colSpan={span} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
