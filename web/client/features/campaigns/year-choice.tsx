import { useTranslation } from 'react-i18next';

interface YearChoiceProps {
  id: string;
  /** The earliest year that the pattern names. */
  year: number;
  thisYear: number;
  years: number;
  onChange: (years: number) => void;
}

/** Whether the dates of the plan stay, or move by whole years. */
export function YearChoice({ id, year, thisYear, years, onChange }: YearChoiceProps) {
  const { t } = useTranslation('campaigns');
  const targets = [thisYear, thisYear + 1].filter((one) => one !== year);
  return (
    <p className="begin-dates">
      <label htmlFor={id} className="soft">
        {t('begin.dates')}
      </label>
      <select
        id={id}
        className="plain-select"
        value={years}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        <option value={0}>{t('begin.keepDates', { year })}</option>
        {targets.map((target) => (
          <option key={target} value={target - year}>
            {t('begin.moveDates', { year: target })}
          </option>
        ))}
      </select>
    </p>
  );
}
