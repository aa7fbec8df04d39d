import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InnerTaskList, InnerTaskRow } from '../../../contract/inner';
import { insideTasksQuery } from '../../api/get-inside-tasks';
import { useDates } from '../../ui/use-dates';
import { WaitingDrafts } from './waiting-drafts';

function Line({ row, names }: { row: InnerTaskRow; names: InnerTaskList['names'] }) {
  const { t } = useTranslation(['inside', 'tasks']);
  const dates = useDates();
  const { campaign, office, unit, duty, step, title, dutyTitle, number, dueAt, standsFor } = row;
  const search = duty === null ? {} : { duty };
  const to = '/tasks/$campaign/$office/$unit';
  return (
    <li>
      <Link className="task-row" to={to} params={{ campaign, office, unit }} search={search}>
        <span className="task-row-mark">
          <span className="mark mark-amber">{t(`step.${step}`)}</span>
        </span>
        <span className="task-row-what">
          <strong>{dutyTitle ?? t('tasks.sheet')}</strong>
          <span className="task-row-notice">{title}</span>
          <span className="soft">{number}</span>
          {standsFor !== null && (
            <span className="soft">
              {t('tasks.standsFor', { name: names.people[standsFor] ?? t('somebody') })}
            </span>
          )}
        </span>
        <span className="task-row-when soft">
          {dueAt !== null && t('tasks:due', { on: dates.due(dueAt) })}
        </span>
      </Link>
    </li>
  );
}

/** 内部待办: what waits for the reader themself inside the office; nothing where nothing does. */
function InsideTasks() {
  const { t } = useTranslation(['inside', 'tasks']);
  const { data } = useQuery(insideTasksQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-labelledby="inside-tasks" className="task-group">
      <h2 id="inside-tasks">
        {t('tasks.title')}{' '}
        <span className="task-group-count">{t('tasks:count', { count: data.rows.length })}</span>
      </h2>
      <ul className="card task-list">
        {data.rows.map((row) => (
          <Line
            key={`${row.campaign}:${row.office}:${row.unit}:${row.duty}:${row.step}`}
            row={row}
            names={data.names}
          />
        ))}
      </ul>
    </section>
  );
}

/** What waits for the reader themself: notices and texts inside the office, drafts to be issued. */
export function WaitingInside() {
  return (
    <>
      <InsideTasks />
      <WaitingDrafts />
    </>
  );
}
