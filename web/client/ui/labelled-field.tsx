import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}

/** A labelled control, with what is worth knowing about it below. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="organisation-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="soft">{hint}</p>}
    </div>
  );
}
