import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ItemRow } from '../../../contract/items';
import { itemsQuery } from '../../api/get-items';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ItemLine } from './item-line';
import './items.css';

function Group({ title, rows }: { title: string; rows: ItemRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="items-group">
      <h2>{title}</h2>
      <ul className="card items-list">
        {rows.map((row) => (
          <ItemLine key={`${row.notice.campaign}:${row.notice.office}:${row.item}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

/** 任务: what the office leads, and what it cooperates on, across the notices that run. */
export function ItemsPage() {
  const { t } = useTranslation('items');
  const { data, error, refetch } = useQuery(itemsQuery);
  const rows = data?.rows ?? [];
  return (
    <>
      <h1 className="items-title">{t('title')}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && (
        <div className="card state-box">
          <p>{t('empty')}</p>
        </div>
      )}
      <Group title={t('led')} rows={rows.filter(({ role }) => role === 'lead')} />
      <Group title={t('cooperated')} rows={rows.filter(({ role }) => role === 'cooperating')} />
    </>
  );
}
