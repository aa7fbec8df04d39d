import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingHours, WorkingSpan } from '../../../../domain/working-hours';
import { replaced, without } from './edits';

interface HoursFieldsProps {
  hours: WorkingHours;
  onChange: (hours: WorkingHours) => void;
}

/** The working hours a ladder is kept to: one stretch, or morning and afternoon apart. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const { t } = useTranslation('editor');
  const change = (at: number, patch: Partial<WorkingSpan>) => {
    const span = hours[at];
    if (span) onChange(replaced(hours, at, { ...span, ...patch }));
  };
  return (
    <fieldset className="edit-group">
      <legend>{t('ladder.hours')}</legend>
      {hours.map((span, i) => (
        <div className="edit-span" key={i}>
          <Input
            type="time"
            aria-label={t('ladder.spanFrom', { no: i + 1 })}
            value={span.from}
            onChange={(event) => change(i, { from: event.target.value })}
          />
          <span aria-hidden="true">—</span>
          <Input
            type="time"
            aria-label={t('ladder.spanTo', { no: i + 1 })}
            value={span.to}
            onChange={(event) => change(i, { to: event.target.value })}
          />
          {hours.length > 1 && (
            <Button type="text" size="small" onClick={() => onChange(without(hours, i))}>
              {t('ladder.removeSpan')}
            </Button>
          )}
        </div>
      ))}
      {hours.length < 3 && (
        <Button
          size="small"
          onClick={() => onChange([...hours, { from: hours.at(-1)?.to ?? '08:30', to: '' }])}
        >
          {t('ladder.addSpan')}
        </Button>
      )}
    </fieldset>
  );
}
