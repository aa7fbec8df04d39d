import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';
import { lastDecision } from './last-decision';
import type { ReviewPlace } from './review-place';

/** Says that it is decided, by whom, when and how: somebody may have been faster. */
export function DecisionTaken({ task, place }: { task: TaskView; place: ReviewPlace }) {
  const { t } = useTranslation('review');
  const dates = useDates();
  const last = lastDecision(task, place.duty);
  if (!last) return <p className="review-taken">{t('notWaiting')}</p>;
  const { decided, by, at, words, correctBy } = last;
  const { units, people } = task.names;
  const who = `${units[by.office] ?? ''} ${people[by.person] ?? ''}`.trim();
  return (
    <div className="review-taken" role="status">
      <p>
        <strong>{t(`decided.${decided}`, { by: who, at: dates.moment(at) })}</strong>
        {correctBy !== null && t('doneCorrect', { on: dates.due(correctBy) })}
      </p>
      {words !== '' && <p>{t('withWords', { words })}</p>}
    </div>
  );
}
