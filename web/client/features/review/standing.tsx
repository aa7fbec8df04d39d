import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { DutyMark } from '../../ui/duty-mark';

/** Where the unit stands in everything else it owes on this notice. */
export function Standing({ task, duty }: { task: TaskView; duty: string | undefined }) {
  const { t } = useTranslation('review');
  const others = task.duties.filter((one) => one.duty !== duty);
  const { campaign, office, unit } = task;
  if (others.length === 0) return null;
  return (
    <section className="review-part">
      <h3>{t('standing')}</h3>
      <ul className="review-standing">
        {others.map((one) => (
          <li key={one.duty}>
            <Link
              to="/tasks/$campaign/$office/$unit"
              params={{ campaign, office, unit }}
              search={{ duty: one.duty }}
            >
              {one.title}
            </Link>
            <span className="review-line-marks">
              <DutyMark duty={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
