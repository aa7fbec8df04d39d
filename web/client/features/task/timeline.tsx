import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import type { TimelineRow } from '../../../contract/journal';
import { useDates } from '../../ui/use-dates';
import { detailOf, isShown, type ShownAct } from './timeline-detail';

function Entry({ row, task }: { row: TimelineRow & { act: ShownAct }; task: TaskView }) {
  const { t } = useTranslation('timeline');
  const dates = useDates();
  const titles = new Map(task.duties.map(({ duty, title }) => [duty, title]));
  const { duties, action, words } = detailOf(row);
  const person = task.names.people[row.by.person] ?? t('system');
  const office = task.names.units[row.by.office];
  const about = duties.map((duty) => titles.get(duty) ?? duty).join(t('listComma'));
  return (
    <li>
      <p>
        {action ? t(`rung.${action}`) : t(`act.${row.act}`)}
        {about && <span className="soft"> {about}</span>}
      </p>
      {words && <p className="timeline-words">{words}</p>}
      <p className="soft timeline-by">
        {dates.moment(row.at)} · {office ? `${office} ${person}` : person}
      </p>
    </li>
  );
}

/** Acts, rounds and reminders as the record has them, the newest first. */
export function Timeline({ task }: { task: TaskView }) {
  const { t } = useTranslation('timeline');
  const rows = task.timeline.filter(isShown).toReversed();
  if (rows.length === 0) return null;
  return (
    <section className="card task-box" aria-labelledby="timeline">
      <h2 id="timeline">{t('title')}</h2>
      <ol className="timeline">
        {rows.map((row) => (
          <Entry key={row.id} row={row} task={task} />
        ))}
      </ol>
    </section>
  );
}
