import { useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { LabelledField } from '../../ui/labelled-field';

/** Something to be picked from many. */
export interface Pickable {
  id: string;
  label: string;
  /** Offered whatever is searched for. */
  isFixed?: boolean;
}

interface PickFieldProps {
  label: string;
  hint?: string;
  value: string;
  options: readonly Pickable[];
  /** What is typed to narrow the list. */
  filter: string;
  /** What an empty value says. */
  empty: string;
  onChange: (value: string) => void;
}

/** A list this long is read; a longer one is searched. */
const READ = 12;
const SHOWN = 100;

/** One of many: a search narrows the list, what is picked stays in it. */
export function PickField(props: PickFieldProps) {
  const { label, hint, value, options, filter, empty, onChange } = props;
  const { t } = useTranslation('organisation');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const matching = options.filter(
    ({ id, label: words, isFixed }) => isFixed || id === value || words.includes(wanted),
  );
  const picked = matching.filter((one, i) => i < SHOWN || one.id === value);
  const isCut = picked.length < matching.length;
  const cut = t('pick.some', { count: matching.length, shown: SHOWN });
  const told = isCut ? [cut, hint].filter((one) => one !== undefined).join(' ') : hint;
  return (
    <LabelledField label={label} hint={told}>
      {(id) => (
        <span className="pick">
          {options.length > READ && (
            <Input
              type="search"
              aria-label={`${label} ${filter}`}
              placeholder={filter}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
          <select
            id={id}
            className="plain-select"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{empty}</option>
            {picked.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </LabelledField>
  );
}
