import { useTranslation } from 'react-i18next';
import type { WindowEdge } from '../../../../domain/time-window';
import { ChoiceField } from './choice-field';
import { DayField } from './day-field';
import { useEditing } from './editing';
import { today } from './today';

interface EdgeFieldProps {
  path: string;
  label: string;
  value: WindowEdge | undefined;
  onChange: (edge: WindowEdge | undefined) => void;
}

const NONE = 'none';
const DAY = 'day';

/** Where something begins or ends: nowhere, on a day, or at an event. */
export function EdgeField({ path, label, value, onChange }: EdgeFieldProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const events = file.anchors.map(({ id, name }) => ({
    value: `event:${id}`,
    label: t('edge.event', { name: name || t('phases.unnamed') }),
  }));
  const chosen = !value ? NONE : 'on' in value ? DAY : `event:${value.anchor}`;
  const choose = (next: string) => {
    if (next === NONE) onChange(undefined);
    else if (next === DAY) onChange({ on: today() });
    else onChange({ anchor: next.slice('event:'.length) });
  };
  const isOn = value !== undefined && 'on' in value;
  return (
    <div className="edit-edge">
      <ChoiceField
        path={isOn ? `${path}.anchor` : path}
        label={label}
        value={chosen}
        options={[
          { value: NONE, label: t('edge.none') },
          { value: DAY, label: t('edge.day') },
          ...events,
        ]}
        onChange={choose}
      />
      {isOn && (
        <DayField
          path={path}
          label={t('edge.dayOf', { label })}
          value={value.on}
          onChange={(on) => onChange({ on })}
        />
      )}
    </div>
  );
}
