import { type ReactNode, useId } from 'react';
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { usePickerLanguage } from './form/picker-language';
import './act-fields.css';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** What a person writes. */
export function WordsField({ label, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Why an act is done. */
export function ReasonField(props: Omit<TextFieldProps, 'label'>) {
  const { t } = useTranslation('board');
  return <WordsField label={t('dialog.reason')} {...props} />;
}

const WRITTEN = 'YYYY-MM-DD';

/** A calendar day as text; `min` is the first that may be chosen. */
export function DayField({ label, value, onChange, min }: TextFieldProps & { min?: string }) {
  const id = useId();
  usePickerLanguage();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        value={value === '' ? null : dayjs(value)}
        minDate={min === undefined ? undefined : dayjs(min)}
        onChange={(day) => onChange(day?.format(WRITTEN) ?? '')}
      />
    </div>
  );
}

/** One of a few. */
export function ChoiceField({
  label,
  value,
  onChange,
  children,
}: TextFieldProps & { children: ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="act-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
