import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../../../domain/shanghai-time';
import type { CalendarView } from '../../../contract/calendar';
import { monthWeeks } from './month-weeks';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

type Marked = CalendarView['days'][number];

interface CellProps {
  on: string;
  marked: Marked | undefined;
  names: CalendarView['names'];
}

function Cell({ on, marked, names }: CellProps) {
  const { t } = useTranslation('calendar');
  const number = Number(on.slice(-2));
  if (!marked) {
    const weekday = weekdayOf(on);
    return <td className={weekday === 0 || weekday === 6 ? 'day-weekend' : ''}>{number}</td>;
  }
  const { day, office } = marked;
  const own = office === null ? '' : ' day-own';
  const title = office === null ? undefined : t('byOffice', { office: names[office] ?? office });
  return (
    <td className={`day-${day}${own}`} title={title}>
      {number}
      <small>{t(day)}</small>
    </td>
  );
}

interface MonthProps {
  year: number;
  month: number;
  marked: ReadonlyMap<string, Marked>;
  names: CalendarView['names'];
}

function Month({ year, month, marked, names }: MonthProps) {
  const { t } = useTranslation('calendar');
  return (
    <table className="card calendar-month">
      <caption>{t('month', { month })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(year, month).map((week, i) => (
          <tr key={i}>
            {week.map((on, at) =>
              on === null ? (
                <td key={at} />
              ) : (
                <Cell key={on} on={on} marked={marked.get(on)} names={names} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface YearGridProps {
  year: number;
  view: CalendarView;
}

/** The twelve months of a year, with days off and make-up days marked in words. */
export function YearGrid({ year, view: { days, names } }: YearGridProps) {
  const { t } = useTranslation('calendar');
  const marked = new Map(days.map((day) => [day.on, day]));
  return (
    <>
      <p className="calendar-legend soft">
        <span className="day-off">{t('off')}</span> {t('legend.off')}
        <span className="day-work">{t('work')}</span> {t('legend.work')}
        <span className="day-off day-own">{t('off')}</span> {t('legend.own')}
      </p>
      <div className="calendar-year">
        {MONTHS.map((month) => (
          <Month key={month} {...{ year, month, marked, names }} />
        ))}
      </div>
    </>
  );
}
