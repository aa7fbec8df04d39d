import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { useDates } from '../../ui/use-dates';

/** What became of sending the notice back: waiting, or refused with the opinion on it. */
export function NoticeReturnState({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  const { noticeReturn, released } = task;
  if (!noticeReturn || released) return null;
  const { reason, returnedAt, refused } = noticeReturn;
  const sponsor = task.names.units[task.sponsor] ?? task.sponsor;
  const refusal = task.opinions.findLast(({ act }) => act === 'noticeReturn.refused');
  return (
    <div className={refused ? 'returned returned-refused' : 'returned'} role="status">
      <p>
        <strong>{t(refused ? 'return.refused' : 'return.waiting', { sponsor })}</strong>
      </p>
      {refused && refusal && (
        <p>{t('return.opinion', { text: refusal.text, at: dates.moment(refusal.at) })}</p>
      )}
      <p className="soft">{t('return.said', { at: dates.moment(returnedAt), reason })}</p>
    </div>
  );
}
