import { useTranslation } from 'react-i18next';
import type { DutyRequestView, DutyView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';

/** What the unit asks for: its reason, the date wished for, and the dates that count until then. */
export function Asked({ duty, request }: { duty: DutyView; request: DutyRequestView }) {
  const { t } = useTranslation('request');
  const dates = useDates();
  const day = (at: number | null) => (at === null ? t('undated') : dates.due(at));
  const { kind, until, reason, madeAt } = request;
  return (
    <section className="review-part">
      <h3>{t(`kind.${kind}`)}</h3>
      <dl className="asked">
        <dt>{t('reason')}</dt>
        <dd>{reason}</dd>
        {until !== null && (
          <>
            <dt>{t('until')}</dt>
            <dd>{day(until)}</dd>
          </>
        )}
        <dt>{t('dueNow')}</dt>
        <dd>{day(duty.correctBy ?? duty.dueAt)}</dd>
        {duty.originalDueAt !== duty.dueAt && (
          <>
            <dt>{t('originalDue')}</dt>
            <dd>{day(duty.originalDueAt)}</dd>
          </>
        )}
        <dt>{t('madeAt')}</dt>
        <dd>{dates.moment(madeAt)}</dd>
      </dl>
      <p className="soft">{t('clockRunsHere')}</p>
    </section>
  );
}
