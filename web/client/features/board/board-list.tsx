import { useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../contract/board';
import { BoardCell } from './board-cell';
import type { BoardProps } from './board-props';
import { Chased, type RowFrame } from './board-row';
import { InspectedMark } from './inspected-mark';
import { useRowFrame } from './use-row-frame';

const AT_A_TIME = 50;

interface UnitCardProps {
  row: SheetRow;
  frame: RowFrame;
  isSelected: boolean;
}

function UnitCard({ row, frame, isSelected }: UnitCardProps) {
  const { t } = useTranslation('board');
  const { issuance, columns, now, onSelect } = frame;
  const { unit, name, duties } = row;
  const asked = columns.filter(({ duty }) => duties[duty]);
  return (
    <li className="board-unit">
      <div className="board-unit-head">
        {onSelect && (
          <input
            type="checkbox"
            aria-label={t('table.select', { name })}
            checked={isSelected}
            onChange={() => onSelect(unit)}
          />
        )}
        <Link to="/tasks/$campaign/$office/$unit" params={{ ...issuance, unit }}>
          {name}
        </Link>
        {row.noticeReturned && <span className="mark mark-amber">{t('table.noticeReturned')}</span>}
      </div>
      <dl>
        {asked.map(({ duty, kind, title }) => {
          const cell = duties[duty];
          return (
            <div key={duty} className="board-unit-duty">
              <dt className="soft">{title}</dt>
              <dd>{cell && <BoardCell cell={cell} kind={kind} now={now} t={t} />}</dd>
            </div>
          );
        })}
      </dl>
      <p className="board-unit-chased">
        <Chased row={row} frame={frame} /> <InspectedMark row={row} />
      </p>
    </li>
  );
}

/** The board on a phone: units one below the other with their states. */
export function BoardList(props: BoardProps) {
  const { rows, selected, onSelectAll } = props;
  const { t } = useTranslation('board');
  const [most, setMost] = useState(AT_A_TIME);
  const frame = useRowFrame(props);
  const left = Math.min(AT_A_TIME, rows.length - most);
  return (
    <>
      {frame.onSelect && (
        <label className="board-all">
          <input
            type="checkbox"
            checked={rows.every(({ unit }) => selected.has(unit))}
            onChange={(event) => onSelectAll(event.target.checked)}
          />{' '}
          {t('table.selectAll')}
        </label>
      )}
      <ul className="card board-units" aria-label={t('table.label')}>
        {rows.slice(0, most).map((row) => (
          <UnitCard key={row.unit} row={row} frame={frame} isSelected={selected.has(row.unit)} />
        ))}
      </ul>
      {left > 0 && (
        <Button block onClick={() => setMost(most + AT_A_TIME)}>
          {t('table.more', { count: left })}
        </Button>
      )}
    </>
  );
}
