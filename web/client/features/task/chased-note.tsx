import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';
import { chasesOf, type Chase } from './chases';
import { isOwed } from './present-duty';

function useChaseWords(): (chase: Chase) => string {
  const { t } = useTranslation('notice');
  return ({ action, text }) => (action ? t(`chase.${action}`) : t('chase.urged', { text }));
}

/** How often the duty was asked for, what was said last and how far it has gone; while it is owed. */
export function ChasedNote({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  const words = useChaseWords();
  const chases = isOwed(duty) ? chasesOf(task.timeline, duty.duty) : [];
  const last = chases.at(-1);
  if (!last) return null;
  const urged = chases.findLast(({ action }) => action === null);
  return (
    <div className="chased" role="status">
      <p>
        <strong>{t('chase.count', { title: duty.title, count: chases.length })}</strong>{' '}
        {t('chase.last', { at: dates.moment(last.at), words: words(last) })}
      </p>
      {urged && urged !== last && (
        <p>{t('chase.lastUrged', { at: dates.moment(urged.at), words: words(urged) })}</p>
      )}
    </div>
  );
}
