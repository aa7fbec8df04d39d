import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NumberRowBody, NumberSeriesBody, NumbersView } from '../../../contract/numbers';
import { useDates } from '../../ui/use-dates';

const TONES = {
  held: 'amber',
  issued: 'green',
  outside: 'plain',
  voided: 'plain',
} as const satisfies Record<NumberRowBody['state'], string>;

/** Rows shown before the reader asks for all. */
const FIRST = 20;

interface RowProps {
  row: NumberRowBody;
  names: NumbersView['names'];
  onVoid: (number: number) => void;
}

function What({ row }: Pick<RowProps, 'row'>) {
  const { t } = useTranslation('numbers');
  const { campaign, title, state, voided } = row;
  const shown = title.trim() || t('untitled');
  const isLinked = campaign !== null && state !== 'voided';
  return (
    <>
      {isLinked ? (
        <Link to="/campaigns/$campaign" params={{ campaign }} className="settings-link">
          {shown}
        </Link>
      ) : (
        title.trim() !== '' && <span>{shown}</span>
      )}
      {voided && <span className="soft">{t('because', { reason: voided.reason })}</span>}
    </>
  );
}

function Row({ row, names, onVoid }: RowProps) {
  const { t } = useTranslation('numbers');
  const dates = useDates();
  const { number, text, state, voided, at, person, mayVoid } = row;
  const said = voided ?? { at, person };
  return (
    <tr>
      <th scope="row">{text}</th>
      <td>
        <span className={`mark mark-${TONES[state]}`}>{t(`state.${state}`)}</span>
      </td>
      <td className="numbers-what">
        <What row={row} />
      </td>
      <td className="soft">
        {names.people[said.person] ?? ''} {dates.moment(said.at)}
      </td>
      <td>
        {mayVoid && (
          <Button
            size="small"
            aria-label={t('voidNumber', { number: text })}
            onClick={() => onVoid(number)}
          >
            {t('void')}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface NumberRowsProps {
  series: NumberSeriesBody;
  names: NumbersView['names'];
  onVoid: (number: number) => void;
}

/** Every number of a series, the latest first, with what became of it. */
export function NumberRows({ series, names, onVoid }: NumberRowsProps) {
  const { t } = useTranslation('numbers');
  const [isWhole, setWhole] = useState(false);
  const { rows, word } = series;
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className="numbers-table">
        <caption>{t('caption', { word })}</caption>
        <thead>
          <tr>
            {(['number', 'became', 'what', 'said', 'acts'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.number} row={row} names={names} onVoid={onVoid} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p>
          <Button size="small" onClick={() => setWhole(true)}>
            {t('all', { count: rows.length })}
          </Button>
        </p>
      )}
    </>
  );
}
