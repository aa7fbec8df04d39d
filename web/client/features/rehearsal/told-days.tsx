import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RUNG_ACTIONS, type RungAction } from '../../../../domain/ladder';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';
import { Chart, colour, type ChartOption } from './chart';
import { FiguresTable } from './figures-table';

const COLOURS = {
  remind: 'ink-soft',
  markOverdue: 'green',
  chase: 'amber',
  tellSuperior: 'red',
  redFlag: 'red-soft',
  reassign: 'amber-soft',
  draftCircular: 'ink',
} as const satisfies Record<RungAction, string>;

/** How often anybody is told, day by day. */
export function ToldDays({ days }: Pick<RehearsalFigures, 'days'>) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const actions = RUNG_ACTIONS.filter((one) => days.some(({ counts }) => counts[one] > 0));
  const option = useMemo(
    (): ChartOption => ({
      xAxis: { type: 'category', data: days.map(({ on }) => on) },
      yAxis: { type: 'value', minInterval: 1 },
      series: actions.map((action) => ({
        ...{ type: 'bar', stack: 'told', name: t(`action.${action}`), barMaxWidth: 24 },
        itemStyle: { color: colour(COLOURS[action]) },
        data: days.map(({ counts }) => counts[action]),
      })),
    }),
    [days, actions, t],
  );
  if (days.length === 0) return null;
  const named = (on: string, isWorkday: boolean): string => {
    const day = dates.day(endOfDay(on));
    return isWorkday ? day : `${day} · ${t('days.dayOff')}`;
  };
  return (
    <section className="card" aria-labelledby="told-days">
      <h2 id="told-days">{t('days.title')}</h2>
      <Chart option={option} label={t('days.chart')} />
      <FiguresTable
        caption={t('days.title')}
        head={[t('days.on'), ...actions.map((one) => t(`action.${one}`)), t('days.total')]}
        rows={days.map(({ on, isWorkday, counts, total }) => [
          named(on, isWorkday),
          ...actions.map((one) => counts[one]),
          total,
        ])}
      />
    </section>
  );
}
