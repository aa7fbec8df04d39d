import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';

/** What both sides have said about it so far, the newest first. */
export function SaidBefore({ task, duty }: { task: TaskView; duty: string | undefined }) {
  const { t } = useTranslation('review');
  const dates = useDates();
  // Why the notice came back this time is said above.
  const present = task.noticeReturn?.returnedAt;
  const said = task.opinions
    .filter((one) => (one.duty ?? undefined) === duty)
    .filter(({ act, at }) => act !== 'notice.returned' || at !== present)
    .toReversed();
  if (said.length === 0) return null;
  return (
    <section className="review-part">
      <h3>{t('said')}</h3>
      <ul className="review-said">
        {said.map(({ at, by, text }) => (
          <li key={at}>
            <p>{text}</p>
            <p className="soft">
              {task.names.units[by.office]} {task.names.people[by.person]} · {dates.moment(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
