import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../../contract/calendar';
import { useDates } from '../../ui/use-dates';

type Entry = CalendarView['entries'][number];

const SHOWN_DAYS = 8;

function What({ entry: { year, days } }: { entry: Entry }) {
  const { t } = useTranslation('calendar');
  const kinds = (['off', 'work', 'usual'] as const).filter((kind) =>
    days.some(({ day }) => day === kind),
  );
  return (
    <>
      {year === null ? t('act.days') : t('act.year', { year })}
      <ul className="soft">
        {kinds.map((kind) => {
          const own = days.filter(({ day }) => day === kind).map(({ on }) => on);
          return (
            <li key={kind}>
              {t('kindDays', {
                count: own.length,
                kind: t(`kind.${kind}`),
                days: own.slice(0, SHOWN_DAYS).join(t('comma')),
              })}
              {own.length > SHOWN_DAYS && t('more')}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What was entered into the calendar, the newest first. */
export function Entries({ entries, names }: Pick<CalendarView, 'entries' | 'names'>) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  if (entries.length === 0) return <p className="card state-box">{t('entries.none')}</p>;
  return (
    <ul className="card calendar-entries">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.office}`}>
          <What entry={entry} />
          <p className="soft">
            {t('entries.by', { office: names[entry.office] ?? '', at: dates.moment(entry.at) })}
          </p>
          <p>{t('entries.reason', { reason: entry.reason })}</p>
        </li>
      ))}
    </ul>
  );
}
