import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';
import { Chart, colour, type ChartOption } from './chart';
import { FiguresTable } from './figures-table';

const COLOURS = ['red', 'ink-soft', 'amber', 'green'];

interface ReviewQueuesProps {
  desks: RehearsalFigures['desks'];
  names: RehearsalView['names'];
}

/** What waits for a decision at the end of each working day, by reviewing office. */
export function ReviewQueues({ desks, names }: ReviewQueuesProps) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const series = useMemo(
    () =>
      desks.map(({ office, handling, queue }) => ({
        name: t('queue.series', {
          ...{ office: names.units[office] ?? '', handling: t(`handling.${handling}`) },
        }),
        waiting: new Map(queue.map(({ on, waiting }) => [on, waiting])),
      })),
    [desks, names, t],
  );
  const days = useMemo(
    () => [...new Set(desks.flatMap(({ queue }) => queue.map(({ on }) => on)))].sort(),
    [desks],
  );
  const option = useMemo(
    (): ChartOption => ({
      xAxis: { type: 'category', data: days },
      yAxis: { type: 'value', minInterval: 1 },
      series: series.map(({ name, waiting }, i) => ({
        ...{ type: 'line', step: 'end', showSymbol: false, name },
        ...{ lineStyle: { width: 2, type: i === 0 ? 'solid' : 'dashed' } },
        color: colour(COLOURS[i % COLOURS.length] ?? 'ink'),
        data: days.map((on) => waiting.get(on) ?? 0),
      })),
    }),
    [days, series],
  );
  return (
    <section className="card" aria-labelledby="review-queues">
      <h2 id="review-queues">{t('queue.title')}</h2>
      {desks.length === 0 ? (
        <p className="soft">{t('queue.empty')}</p>
      ) : (
        <>
          <Chart option={option} label={t('queue.chart')} />
          <FiguresTable
            caption={t('queue.title')}
            head={[t('queue.on'), ...series.map(({ name }) => name)]}
            rows={days.map((on) => [
              dates.day(endOfDay(on)),
              ...series.map(({ waiting }) => waiting.get(on) ?? 0),
            ])}
          />
        </>
      )}
    </section>
  );
}
