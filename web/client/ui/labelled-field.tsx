import { type ReactNode, useId } from 'react';
import './labelled-field.css';

interface LabelledFieldProps {
  label: string;
  hint?: string;
  /** The control, with the id that the label is for. */
  children: (id: string) => ReactNode;
}

/** A labelled control, with what is worth knowing about it below. */
export function LabelledField({ label, hint, children }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="soft">{hint}</p>}
    </div>
  );
}
