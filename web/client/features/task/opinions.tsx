import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';

const SAID = {
  'submission.accepted': 'accepted',
  'submission.returned': 'returned',
  'submission.corrected': 'corrected',
  'notApplicable.declared': 'declared',
  'notApplicable.confirmed': 'confirmed',
  'notApplicable.refused': 'refused',
  'approval.approved': 'approved',
  'approval.rejected': 'rejected',
  'approval.returned': 'returned',
  'approval.withdrawn': 'withdrawn',
} as const;

/** What kind of words they are; a hand-in that has any answers a return. */
function kindOf(act: string) {
  if (act in SAID) return SAID[act as keyof typeof SAID];
  return act.startsWith('approval.') ? 'inRoute' : 'reply';
}

/** What both sides have said about a duty, the newest first. */
export function Opinions({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation(['task', 'handIn']);
  const dates = useDates();
  const said = task.opinions.filter((opinion) => opinion.duty === duty.duty).toReversed();
  if (said.length === 0) return null;
  return (
    <ul className="opinions" aria-label={t('opinions')}>
      {said.map(({ at, act, by, text }) => (
        <li key={at}>
          <p className="opinion-text">
            <strong>{t(`handIn:said.${kindOf(act)}`)}</strong>
            {text}
          </p>
          <p className="soft">
            {task.names.units[by.office]} {task.names.people[by.person]} · {dates.moment(at)}
          </p>
        </li>
      ))}
    </ul>
  );
}
