import { Input } from 'antd';
import { LabelledField } from '../../ui/labelled-field';

interface ReasonFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (reason: string) => void;
}

/** Why the calendar is changed; stands beside the entry for everybody. */
export function ReasonField({ label, hint, value, onChange }: ReasonFieldProps) {
  return (
    <LabelledField label={label} hint={hint}>
      {(id) => (
        <Input
          id={id}
          value={value}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </LabelledField>
  );
}
