import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDay } from '../../../../domain/shanghai-time';
import { usePickerLanguage } from '../../ui/form/picker-language';
import { Field } from './field';

interface DayFieldProps {
  path: string;
  label: string;
  hint?: string;
  /** 'YYYY-MM-DD'; empty where there is none. */
  value: string;
  onChange: (on: string) => void;
}

const FORMAT = 'YYYY-MM-DD';

/** A calendar day, typed or picked. */
export function DayField({ path, label, hint, value, onChange }: DayFieldProps) {
  usePickerLanguage();
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <DatePicker
          {...control}
          className="edit-day"
          format={FORMAT}
          value={isDay(value) ? dayjs(value) : null}
          onChange={(day) => onChange(day?.format(FORMAT) ?? '')}
        />
      )}
    </Field>
  );
}
