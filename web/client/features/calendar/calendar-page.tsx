import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOf, startOfDay } from '../../../../domain/shanghai-time';
import type { CalendarView } from '../../../contract/calendar';
import { calendarQuery } from '../../api/get-calendar';
import { actingOffice } from '../../api/office';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';
import { DaysDialog } from './days-dialog';
import { DecreeDialog } from './decree-dialog';
import { Entries } from './entries';
import { YearGrid } from './year-grid';
import './calendar.css';

function Year({ view }: { view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const now = Number(dayOf(useNow()).slice(0, 4));
  const { years } = view;
  const [chosen, setChosen] = useState(now);
  const shown = years.find(({ year }) => year === chosen) ?? years[0];
  if (!shown) return null;
  const { year, assumed, workdays } = shown;
  return (
    <section aria-label={t('yearOption', { year })}>
      <div className="calendar-head">
        <label>
          {t('year')}{' '}
          <select
            className="plain-select"
            value={year}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {years.map((one) => (
              <option key={one.year} value={one.year}>
                {t(one.assumed ? 'yearAssumed' : 'yearOption', { year: one.year })}
              </option>
            ))}
          </select>
        </label>
        <span>{t(assumed ? 'workdaysAssumed' : 'workdays', { count: workdays })}</span>
      </div>
      {assumed && <Alert type="warning" showIcon title={t('assumed', { year })} />}
      <YearGrid {...{ year, view }} />
    </section>
  );
}

type Opened = 'days' | 'decree';

function Editors({ view, onOpen }: { view: CalendarView; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation('calendar');
  const { knownUntil, mayChange, mayDecree } = view;
  if (!mayChange) return null;
  return (
    <p className="calendar-buttons">
      <Button type="primary" onClick={() => onOpen('days')}>
        {t('change.open')}
      </Button>
      {mayDecree && (
        <Button onClick={() => onOpen('decree')}>
          {t('decree.open', { year: nextYear(knownUntil) })}
        </Button>
      )}
    </p>
  );
}

function nextYear(knownUntil: string): number {
  return Number(knownUntil.slice(0, 4)) + 1;
}

function Calendar({ view }: { view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { knownUntil, entries, names } = view;
  const props = {
    onClose: () => setOpened(null),
    onDone: (sentence: string) => {
      setOpened(null);
      setDone(sentence);
    },
  };
  return (
    <>
      <p>{t('known', { day: dates.whole(startOfDay(knownUntil)) })}</p>
      <Editors view={view} onOpen={setOpened} />
      {done !== null && <Alert type="success" showIcon role="status" title={done} />}
      <Year view={view} />
      <section aria-labelledby="calendar-entries">
        <h2 id="calendar-entries">{t('entries.title')}</h2>
        <Entries {...{ entries, names }} />
      </section>
      {opened === 'days' && <DaysDialog office={names[actingOffice() ?? ''] ?? ''} {...props} />}
      {opened === 'decree' && <DecreeDialog year={nextYear(knownUntil)} {...props} />}
    </>
  );
}

/** 工作日历: what days the office works, as decreed and as entered, and how it is changed. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { data, error, refetch } = useQuery(calendarQuery);
  return (
    <div className="calendar">
      <Link to="/settings" className="calendar-back">
        {t('back')}
      </Link>
      <h1>{t('title')}</h1>
      <p className="soft">{t('sentence')}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Calendar view={data} />}
    </div>
  );
}
