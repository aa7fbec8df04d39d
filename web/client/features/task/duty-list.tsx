import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';

interface DutyListProps {
  task: TaskView;
  duties: DutyView[];
  chosen: string | undefined;
}

/** Everything the unit owes on this notice, with dates; each opens its form. */
export function DutyList({ task, duties, chosen }: DutyListProps) {
  const { t } = useTranslation('task');
  const { t: words } = useTranslation('documents');
  const dates = useDates();
  const { campaign, office, unit } = task;
  if (duties.length === 0) return null;
  return (
    <section className="card task-box" aria-labelledby="duties">
      <h2 id="duties">{t('duties')}</h2>
      <ul className="duty-list">
        {duties.map((duty) => {
          const due = presentDue(duty);
          return (
            <li key={duty.duty}>
              <Link
                to="/tasks/$campaign/$office/$unit"
                params={{ campaign, office, unit }}
                search={{ duty: duty.duty }}
                replace
                resetScroll={false}
                aria-current={duty.duty === chosen ? 'step' : undefined}
              >
                <span className="duty-title">{duty.title}</span>
                <span className="duty-due soft">
                  {due === null ? t('undated') : t('dueOn', { on: dates.due(due) })}
                </span>
                <span className="duty-marks">
                  <DutyMark duty={duty} />
                  {task.papers.some((one) => one.duty === duty.duty && one.awaited) && (
                    <>
                      {' '}
                      <span className="mark mark-amber">{words('sealed.awaited')}</span>
                    </>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
