import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { useDates } from '../../ui/use-dates';
import { RecordContent } from './record-content';

const PAGE = 20;

type ProgressRecord = ItemView['records'][number];

function Line({ record, item }: { record: ProgressRecord; item: ItemView }) {
  const { t } = useTranslation('items');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { unit, category, at, by, submission } = record;
  const name = item.units.find((one) => one.unit === unit)?.name ?? '';
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="mark">{t(`category.${category}`)}</span> <strong>{name}</strong>{' '}
          <span className="soft">
            {item.names.people[by.person]} · {dates.moment(at)}
          </span>
        </summary>
        {isOpen && <RecordContent submission={submission} />}
      </details>
    </li>
  );
}

/** What has been told of the item, the newest first; each opens to be read. */
export function ItemRecords({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const [most, setMost] = useState(PAGE);
  const records = item.records.toReversed();
  return (
    <section className="card item-box" aria-labelledby="item-records">
      <h2 id="item-records">{t('recordsTitle', { count: records.length })}</h2>
      {records.length === 0 && <p className="soft">{t('noRecords')}</p>}
      <ul className="item-records">
        {records.slice(0, most).map((record) => (
          <Line key={record.submission} record={record} item={item} />
        ))}
      </ul>
      {records.length > most && (
        <p className="item-more">
          <Button onClick={() => setMost(most + PAGE)}>{t('more')}</Button>
        </p>
      )}
    </section>
  );
}
