import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';

interface TaskListRowProps {
  row: TaskRow;
  names: Record<string, string>;
  act?: ReactNode;
}

function When({ row: { duty, deliveredAt } }: { row: TaskRow }) {
  const { t } = useTranslation('tasks');
  const dates = useDates();
  if (!duty) return <>{t('delivered', { at: dates.moment(deliveredAt) })}</>;
  if (duty.submittedAt !== null && duty.state !== 'returned') {
    return <>{t('submitted', { at: dates.moment(duty.submittedAt) })}</>;
  }
  const due = presentDue(duty);
  return due === null ? null : <>{t('due', { on: dates.due(due) })}</>;
}

function Mark({ row: { duty, returned, sealedOwed } }: { row: TaskRow }) {
  const { t } = useTranslation('tasks');
  if (sealedOwed) return <span className="mark mark-amber">{t('sealedOwed')}</span>;
  if (!duty && returned) return <span className="mark mark-amber">{t('returned')}</span>;
  if (!duty) return <span className="mark">{t('unread')}</span>;
  return (
    <>
      <DutyMark duty={duty} />
      {duty.late && <span className="mark mark-red">{t('late')}</span>}
    </>
  );
}

/** One row: how it presses, what is to be done, for which notice; all of it is the link. */
export function TaskListRow({ row, names, act }: TaskListRowProps) {
  const { t } = useTranslation('tasks');
  const { campaign, office, unit, duty, title, number, sponsor } = row;
  return (
    <li className={act ? 'task-row-acting' : undefined}>
      <Link
        className="task-row"
        to="/tasks/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={duty ? { duty: duty.duty } : {}}
      >
        <span className="task-row-mark">
          <Mark row={row} />
        </span>
        <span className="task-row-what">
          <strong>{duty ? duty.title : title}</strong>
          {duty && <span className="task-row-notice">{title}</span>}
          <span className="soft">
            {[number, names[sponsor] ?? names[office]].filter(Boolean).join(t('dot'))}
          </span>
        </span>
        <span className="task-row-when soft">
          <When row={row} />
        </span>
      </Link>
      {act && <span className="task-row-act">{act}</span>}
    </li>
  );
}
