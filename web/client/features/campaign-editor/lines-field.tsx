import { useState } from 'react';
import { linesOf } from './lines-of';
import { TextField } from './text-field';

interface LinesFieldProps {
  path: string;
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
}

/** A list of sentences or names, one a line. */
export function LinesField({ path, label, hint, value, onChange }: LinesFieldProps) {
  const [text, setText] = useState(value.join('\n'));
  // What is being typed may hold an empty line that the list does not.
  const isSame = linesOf(text).join('\n') === value.join('\n');
  return (
    <TextField
      path={path}
      label={label}
      hint={hint}
      rows={2}
      value={isSame ? text : value.join('\n')}
      onChange={(next) => {
        setText(next);
        onChange(linesOf(next));
      }}
    />
  );
}
