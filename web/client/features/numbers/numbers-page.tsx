import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { numbersQuery, useSaveIssuingSettings } from '../../api/numbers';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { IssuingSettings } from './issuing-settings';
import { type AskedNumberAct, NumberDialog } from './number-dialogs';
import { SeriesBox } from './series-box';
import './numbers.css';

/** 文号: the number series of the own office, year by year. */
export function NumbersPage() {
  const { t } = useTranslation('numbers');
  const [year, setYear] = useState<number | null>(null);
  const [asked, setAsked] = useState<AskedNumberAct | null>(null);
  const { data: view, error, refetch } = useQuery(numbersQuery(year));
  const save = useSaveIssuingSettings();
  return (
    <div className="numbers">
      <Link to="/campaigns" className="soft">
        {t('back')}
      </Link>
      <div className="numbers-head">
        <h1>{t('title')}</h1>
        {view && (
          <label className="numbers-year">
            {t('year')}
            <select
              className="plain-select"
              value={view.year}
              onChange={({ target: { value } }) => setYear(Number(value))}
            >
              {view.years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!view && !error && <Loading />}
      {view && view.series.length === 0 && (
        <div className="card state-box">
          <p>{t('empty')}</p>
        </div>
      )}
      {view?.series.map((series) => (
        <SeriesBox key={series.word} view={view} series={series} onAsk={setAsked} />
      ))}
      {view && <IssuingSettings key={view.revision} view={view} save={save} />}
      {asked && <NumberDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
