import { Field } from './field';

interface ChoiceFieldProps<Value extends string> {
  path: string;
  label: string;
  hint?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few. A value that is none of them is kept and shown as it is until another is chosen. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { path, label, hint, value, options, onChange } = props;
  const isKnown = options.some((one) => one.value === value);
  return (
    <Field path={path} label={label} hint={hint}>
      {({ status: _, ...control }) => (
        <select
          {...control}
          className="plain-select edit-select"
          value={value}
          onChange={(event) => {
            const chosen = options.find((one) => one.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
