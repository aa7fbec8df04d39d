import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';
import { Chart, colour, type ChartOption } from './chart';
import { FiguresTable } from './figures-table';

const COLOURS = ['red', 'ink-soft', 'amber', 'green'];

/** One queue by the name of whoever has it. */
export interface NamedQueue {
  name: string;
  queue: RehearsalFigures['desks'][number]['queue'];
}

interface QueueLinesProps {
  title: string;
  /** What the picture shows, for whoever does not see it. */
  label: string;
  queues: readonly NamedQueue[];
}

/** What waits at the end of each working day, one line a queue, with its table. */
export function QueueLines({ title, label, queues }: QueueLinesProps) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const series = useMemo(
    () =>
      queues.map(({ name, queue }) => ({
        name,
        waiting: new Map(queue.map(({ on, waiting }) => [on, waiting])),
      })),
    [queues],
  );
  const days = useMemo(
    () => [...new Set(queues.flatMap(({ queue }) => queue.map(({ on }) => on)))].sort(),
    [queues],
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
    <>
      <Chart option={option} label={label} />
      <FiguresTable
        caption={title}
        head={[t('queue.on'), ...series.map(({ name }) => name)]}
        rows={days.map((on) => [
          dates.day(endOfDay(on)),
          ...series.map(({ waiting }) => waiting.get(on) ?? 0),
        ])}
      />
    </>
  );
}
