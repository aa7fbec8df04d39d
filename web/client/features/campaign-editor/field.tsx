import { type ReactNode, useId } from 'react';
import { useFieldFaults } from './use-field-faults';

/** What a control takes over from its field. */
export interface Control {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  status: 'error' | '';
}

interface FieldProps {
  /** Where in the file its value lies: faults inside it are shown here. */
  path: string;
  label: string;
  hint?: string;
  children: (control: Control) => ReactNode;
}

/** A labelled control with what is wrong with its value. */
export function Field({ path, label, hint, children }: FieldProps) {
  const id = useId();
  const faults = useFieldFaults(path);
  const isFaulty = faults.length > 0;
  return (
    <div className="edit-field" data-path={path}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': isFaulty,
        'aria-describedby': isFaulty ? `${id}fault` : undefined,
        status: isFaulty ? 'error' : '',
      })}
      {hint !== undefined && <p className="edit-hint soft">{hint}</p>}
      {isFaulty && (
        <p className="edit-fault" id={`${id}fault`}>
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}
