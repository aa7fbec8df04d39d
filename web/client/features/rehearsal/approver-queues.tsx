import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endOfDay } from '../../../../domain/shanghai-time';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { useDates } from '../../ui/use-dates';
import { Figures } from './figures-table';
import { QueueLines } from './queue-lines';

/** As many lines as can be told apart. */
const MOST_DRAWN = 4;

interface ApproverQueuesProps {
  report: Pick<RehearsalFigures, 'approvers' | 'approversAsked'>;
  names: RehearsalView['names'];
}

/** Who is asked on approval routes, how much waits for each, and how long it waits. */
export function ApproverQueues({ report, names }: ApproverQueuesProps) {
  const { t } = useTranslation('rehearsal');
  const dates = useDates();
  const { approvers, approversAsked } = report;
  const named = useMemo(
    () =>
      approvers.map((one) => ({
        ...one,
        name: t('approver.name', {
          ...{ person: names.people[one.person] ?? '', office: names.units[one.office] ?? '' },
        }),
      })),
    [approvers, names, t],
  );
  const drawn = useMemo(() => named.slice(0, MOST_DRAWN), [named]);
  const left = approversAsked - named.length;
  if (named.length === 0) return null;
  return (
    <section className="card" aria-labelledby="approver-queues">
      <h2 id="approver-queues">{t('approver.title')}</h2>
      <QueueLines title={t('approver.title')} label={t('approver.chart')} queues={drawn} />
      <h3 id="approver-waits">{t('approver.waits')}</h3>
      <div className="figures-scroll" tabIndex={0} role="region" aria-labelledby="approver-waits">
        <Figures
          caption={t('approver.waits')}
          head={[
            t('approver.who'),
            ...[t('approver.asked'), t('approver.longest'), t('approver.longestOn')],
            ...[t('approver.median'), t('approver.worst'), t('approver.chased')],
            t('approver.chokesOn'),
          ]}
          rows={named.map(({ name, asked, longest, median, worst, chased, chokesOn }) => [
            name,
            ...[asked, longest.waiting, dates.day(endOfDay(longest.on)), median, worst, chased],
            chokesOn === null ? (
              t('approver.never')
            ) : (
              <span key="chokes" className="mark mark-red">
                {dates.day(endOfDay(chokesOn))}
              </span>
            ),
          ])}
        />
      </div>
      {left > 0 && <p className="soft">{t('approver.more', { count: left })}</p>}
    </section>
  );
}
