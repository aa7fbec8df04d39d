import { useId } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** One cell: a choice where it has options, a day otherwise. */
export interface Cell {
  label: string;
  value: string;
  options?: { value: string; label: string }[];
  onChange: (value: string) => void;
}

interface RowsFieldProps {
  title: string;
  hint: string;
  rows: Cell[][];
  onAdd: () => void;
  onRemove: (no: number) => void;
}

function Field({ cell, id }: { cell: Cell; id: string }) {
  const { t } = useTranslation('inside');
  const { label, value, options, onChange } = cell;
  return (
    <span className="settings-field">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select
          id={id}
          className="plain-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          className="plain-select"
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </span>
  );
}

/** Rows of a few fields each, to be added and removed. */
export function RowsField({ title, hint, rows, onAdd, onRemove }: RowsFieldProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  return (
    <fieldset className="inside-rows">
      <legend>{title}</legend>
      <p className="soft">{hint}</p>
      {rows.map((cells, no) => (
        <div key={no} role="group" aria-label={t('settings.rows', { no: no + 1 })}>
          {cells.map((cell, i) => (
            <Field key={cell.label} cell={cell} id={`${id}${no}.${i}`} />
          ))}
          <Button size="small" onClick={() => onRemove(no)}>
            {t('settings.remove')}
          </Button>
        </div>
      ))}
      <p>
        <Button onClick={onAdd}>{t('settings.add')}</Button>
      </p>
    </fieldset>
  );
}
