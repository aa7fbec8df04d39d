import { InputNumber } from 'antd';
import { Field } from './field';

interface NumberFieldProps {
  path: string;
  label: string;
  hint?: string;
  value: number;
  onChange: (value: number) => void;
}

/** A whole number; emptied, it keeps the last one, for the file knows no empty number. */
export function NumberField({ path, label, hint, value, onChange }: NumberFieldProps) {
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <InputNumber
          {...control}
          className="edit-number"
          value={value}
          precision={0}
          onChange={(next) => {
            if (typeof next === 'number') onChange(next);
          }}
        />
      )}
    </Field>
  );
}
