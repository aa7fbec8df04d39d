import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';

/** What both sides have said about a duty, the newest first. */
export function Opinions({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const dates = useDates();
  const said = task.opinions.filter((opinion) => opinion.duty === duty.duty).toReversed();
  if (said.length === 0) return null;
  return (
    <ul className="opinions" aria-label={t('opinions')}>
      {said.map(({ at, by, text }) => (
        <li key={at}>
          <p className="opinion-text">{text}</p>
          <p className="soft">
            {task.names.units[by.office]} {task.names.people[by.person]} · {dates.moment(at)}
          </p>
        </li>
      ))}
    </ul>
  );
}
