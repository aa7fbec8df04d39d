import { Input } from 'antd';
import { Field } from './field';

interface TextFieldProps {
  path: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** More than one: a text of several lines, at least so high. */
  rows?: number;
}

/** Words, on one line or on several. */
export function TextField({ path, label, hint, value, onChange, rows = 1 }: TextFieldProps) {
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) =>
        rows > 1 ? (
          <Input.TextArea
            {...control}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
