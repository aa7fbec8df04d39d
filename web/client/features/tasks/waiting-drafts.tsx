import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftingList, DraftingRow } from '../../../contract/drafting';
import { draftingsQuery } from '../../api/drafting';
import { useDates } from '../../ui/use-dates';

function Line({ row, names }: { row: DraftingRow; names: DraftingList['names'] }) {
  const { t } = useTranslation('drafting');
  const dates = useDates();
  const { campaign, task, title, sponsor, since } = row;
  return (
    <li>
      <Link className="task-row" to="/drafting/$campaign" params={{ campaign }}>
        <span className="task-row-mark">
          <span className="mark mark-amber">{t(`task.${task}`)}</span>
        </span>
        <span className="task-row-what">
          <strong>{title.trim() || t('untitled')}</strong>
          <span className="soft">{names.units[sponsor] ?? ''}</span>
        </span>
        <span className="task-row-when soft">{t('since', { at: dates.moment(since) })}</span>
      </Link>
    </li>
  );
}

/** 发文稿: drafts that wait for the reader themself; nothing where none does. */
export function WaitingDrafts() {
  const { t } = useTranslation(['drafting', 'tasks']);
  const { data } = useQuery(draftingsQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-labelledby="waiting-drafts" className="task-group">
      <h2 id="waiting-drafts">
        {t('waiting')}{' '}
        <span className="task-group-count">{t('tasks:count', { count: data.rows.length })}</span>
      </h2>
      <ul className="card task-list">
        {data.rows.map((row) => (
          <Line key={row.campaign} row={row} names={data.names} />
        ))}
      </ul>
    </section>
  );
}
