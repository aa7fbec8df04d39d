import { type ReactNode, useId } from 'react';

interface CalendarFieldProps {
  label: string;
  hint?: string;
  /** The control, with the id that the label is for. */
  children: (id: string) => ReactNode;
}

/** A label above a control, and what helps below it. */
export function CalendarField({ label, hint, children }: CalendarFieldProps) {
  const id = useId();
  return (
    <div className="calendar-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="soft">{hint}</p>}
    </div>
  );
}
