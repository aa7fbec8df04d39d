import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NumberSeriesBody, NumbersView } from '../../../contract/numbers';
import type { AskedNumberAct } from './number-dialogs';
import { NumberRows } from './number-rows';

interface SeriesBoxProps {
  view: NumbersView;
  series: NumberSeriesBody;
  onAsk: (asked: AskedNumberAct) => void;
}

/** 空号: numbers nobody has explained, each to be entered or voided. */
function Gaps({ view, series, onAsk }: SeriesBoxProps) {
  const { t } = useTranslation('numbers');
  const { word, gaps } = series;
  const { year, mayKeep } = view;
  if (gaps.length === 0) return null;
  const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const ranges = gaps.map(({ from, to }) =>
    from === to ? t('one', { from }) : t('range', { from, to }),
  );
  const first = gaps[0]?.from ?? null;
  return (
    <div className="numbers-gaps" role="status">
      <p>{t('gaps', { count, numbers: ranges.join(t('listComma')) })}</p>
      {mayKeep && (
        <p className="numbers-acts">
          <Button size="small" onClick={() => onAsk({ act: 'enter', word, year, number: first })}>
            {t('explainEnter')}
          </Button>
          <Button size="small" onClick={() => onAsk({ act: 'void', word, year, number: first })}>
            {t('explainVoid')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** One word of the body in one year: the last number, the next, the gaps, every number. */
export function SeriesBox({ view, series, onAsk }: SeriesBoxProps) {
  const { t } = useTranslation('numbers');
  const { word, last, next, startAfter, start, rows } = series;
  const { year, mayKeep, names } = view;
  const titleId = `series-${word}`;
  return (
    <section className="card numbers-box" aria-labelledby={titleId}>
      <h2 id={titleId}>{word}</h2>
      <p>
        {last === null ? t('noneYet') : t('last', { last })}{' '}
        <span className="soft">{t('next', { next })}</span>
      </p>
      {start && (
        <p className="soft">
          {t('start', { startAfter, reason: start.reason, name: names.people[start.person] ?? '' })}
        </p>
      )}
      <Gaps view={view} series={series} onAsk={onAsk} />
      {mayKeep && (
        <p className="numbers-acts">
          <Button size="small" onClick={() => onAsk({ act: 'enter', word, year, number: null })}>
            {t('enter')}
          </Button>
          {rows.length === 0 && (
            <Button size="small" onClick={() => onAsk({ act: 'start', word, year, number: null })}>
              {t('setStart')}
            </Button>
          )}
        </p>
      )}
      <NumberRows
        series={series}
        names={names}
        onVoid={(number) => onAsk({ act: 'void', word, year, number })}
      />
    </section>
  );
}
