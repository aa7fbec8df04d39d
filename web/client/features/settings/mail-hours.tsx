import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingHours, WorkingSpan } from '../../../../domain/working-hours';

const MOST_SPANS = 4;

interface MailHoursProps {
  hours: WorkingHours;
  isFixed: boolean;
  onChange: (hours: WorkingHours) => void;
}

/** When mail goes out on a working day: one stretch, or several apart. */
export function MailHours({ hours, isFixed, onChange }: MailHoursProps) {
  const { t } = useTranslation('settings');
  const change = (at: number, patch: Partial<WorkingSpan>) =>
    onChange(hours.map((span, i) => (i === at ? { ...span, ...patch } : span)));
  return (
    <fieldset className="card settings-box">
      <legend className="settings-legend">{t('office.mailHours')}</legend>
      {hours.map((span, i) => (
        <div key={i} className="settings-span">
          {(['from', 'to'] as const).map((end) => (
            <Input
              key={end}
              type="time"
              disabled={isFixed}
              aria-label={t(end === 'from' ? 'office.spanFrom' : 'office.spanTo', { no: i + 1 })}
              value={span[end]}
              onChange={(event) => change(i, { [end]: event.target.value })}
            />
          ))}
          {hours.length > 1 && !isFixed && (
            <Button type="text" onClick={() => onChange(hours.filter((_, at) => at !== i))}>
              {t('office.removeSpan')}
            </Button>
          )}
        </div>
      ))}
      {hours.length < MOST_SPANS && !isFixed && (
        <p>
          <Button
            size="small"
            onClick={() => onChange([...hours, { from: hours.at(-1)?.to ?? '', to: '' }])}
          >
            {t('office.addSpan')}
          </Button>
        </p>
      )}
      <p className="soft">{t('office.mailHint')}</p>
    </fieldset>
  );
}
