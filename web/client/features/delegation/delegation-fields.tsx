import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDay } from '../../../../domain/shanghai-time';
import { usePickerLanguage } from '../../ui/form/picker-language';
import { LabelledField } from '../../ui/labelled-field';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <LabelledField label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

const FORMAT = 'YYYY-MM-DD';

/** A calendar day, typed or picked; empty where there is none. */
export function Day({ label, value, onChange }: Omit<ChoiceProps, 'options'>) {
  usePickerLanguage();
  return (
    <LabelledField label={label}>
      {(id) => (
        <DatePicker
          id={id}
          format={FORMAT}
          value={isDay(value) ? dayjs(value) : null}
          onChange={(day) => onChange(day?.format(FORMAT) ?? '')}
        />
      )}
    </LabelledField>
  );
}
