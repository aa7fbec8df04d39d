import type { Ref } from 'react';
import { Link } from '@tanstack/react-router';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { DutyStateMark } from '../../ui/duty-mark';
import { useDates } from '../../ui/use-dates';
import { reviewFilterOf } from './review-search';

interface PaneHeadProps {
  ref: Ref<HTMLHeadingElement>;
  task: TaskView;
  /** Undefined: the notice the unit sent back. */
  duty: DutyView | undefined;
}

function When({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('review');
  const dates = useDates();
  const { submittedAt, submittedBy, dueAt } = duty;
  const by = submittedBy ? (task.names.people[submittedBy.person] ?? '') : '';
  const office = submittedBy ? task.names.units[submittedBy.office] : undefined;
  const who = `${office ?? task.name} ${by}`.trim();
  return (
    <p className="soft">
      {[
        ...(submittedAt === null
          ? []
          : [t('handedIn', { by: who, at: dates.moment(submittedAt) })]),
        ...(dueAt === null ? [] : [t('due', { on: dates.due(dueAt) })]),
      ].join(' · ')}
    </p>
  );
}

/** Whose, what, for which notice, by whom and when; on a phone with the way back to the list. */
export function PaneHead({ ref, task, duty }: PaneHeadProps) {
  const { t } = useTranslation('review');
  const { campaign, office, unit, name, number, title } = task;
  return (
    <header className="review-pane-head">
      <Link className="review-back" to="/reviews" search={reviewFilterOf}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <h2 ref={ref} tabIndex={-1}>
        {t('heading', { name, what: duty?.title ?? t('noticeBack') })}
      </h2>
      <div className="review-line-marks">
        {duty && <DutyStateMark duty={duty} />}
        {duty?.late && <span className="mark mark-red">{t('late')}</span>}
        {duty && duty.round > 0 && <span className="mark">{t('round', { no: duty.round })}</span>}
        {duty?.entered && (
          <span className="mark mark-amber">{t(`enteredBy.${duty.entered.channel}`)}</span>
        )}
      </div>
      {duty && <When task={task} duty={duty} />}
      <p className="soft">
        {title} · {number}{' '}
        <Link
          to="/tasks/$campaign/$office/$unit"
          params={{ campaign, office, unit }}
          search={duty ? { duty: duty.duty } : {}}
        >
          {t('wholeTask')}
        </Link>
      </p>
    </header>
  );
}
