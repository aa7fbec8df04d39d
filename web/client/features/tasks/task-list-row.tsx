import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';

function When({ row: { duty, deliveredAt } }: { row: TaskRow }) {
  const { t } = useTranslation('tasks');
  const dates = useDates();
  if (!duty) return <>{t('delivered', { at: dates.moment(deliveredAt) })}</>;
  if (duty.submittedAt !== null && duty.state !== 'returned') {
    return <>{t('submitted', { at: dates.moment(duty.submittedAt) })}</>;
  }
  const due = presentDue(duty);
  return <>{due === null ? t('undated') : t('due', { on: dates.due(due) })}</>;
}

/** One row: how it presses, what is to be done, for which notice; all of it is the link. */
export function TaskListRow({ row, names }: { row: TaskRow; names: Record<string, string> }) {
  const { t } = useTranslation('tasks');
  const { campaign, office, unit, duty, title, number, sponsor } = row;
  return (
    <li>
      <Link
        className="task-row"
        to="/tasks/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={duty ? { duty: duty.duty } : {}}
      >
        <span className="task-row-mark">
          {duty ? <DutyMark duty={duty} /> : <span className="mark">{t('unread')}</span>}
        </span>
        <span className="task-row-what">
          <strong>{duty ? duty.title : title}</strong>
          {duty && <span className="task-row-notice">{title}</span>}
          <span className="soft">
            {number} · {names[sponsor] ?? names[office]}
          </span>
        </span>
        <span className="task-row-when soft">
          <When row={row} />
        </span>
      </Link>
    </li>
  );
}
