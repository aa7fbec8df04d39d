import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { QueueLines } from './queue-lines';

interface ReviewQueuesProps {
  desks: RehearsalFigures['desks'];
  names: RehearsalView['names'];
}

/** What waits for a decision at the end of each working day, by reviewing office. */
export function ReviewQueues({ desks, names }: ReviewQueuesProps) {
  const { t } = useTranslation('rehearsal');
  const queues = useMemo(
    () =>
      desks.map(({ office, handling, queue }) => ({
        queue,
        name: t('queue.series', {
          ...{ office: names.units[office] ?? '', handling: t(`handling.${handling}`) },
        }),
      })),
    [desks, names, t],
  );
  return (
    <section className="card" aria-labelledby="review-queues">
      <h2 id="review-queues">{t('queue.title')}</h2>
      {queues.length === 0 ? (
        <p className="soft">{t('queue.empty')}</p>
      ) : (
        <QueueLines title={t('queue.title')} label={t('queue.chart')} queues={queues} />
      )}
    </section>
  );
}
