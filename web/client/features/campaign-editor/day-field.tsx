import { Input } from 'antd';
import { Field } from './field';

interface DayFieldProps {
  path: string;
  label: string;
  hint?: string;
  /** 'YYYY-MM-DD'; empty where there is none. */
  value: string;
  onChange: (on: string) => void;
}

/** A calendar day. */
export function DayField({ path, label, hint, value, onChange }: DayFieldProps) {
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          type="date"
          className="edit-day"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
