import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { itemQuery } from '../../api/get-item';
import { sessionQuery } from '../../api/get-session';
import { Failure } from '../../ui/failure';
import { ItemStateMark } from '../../ui/item-state-mark';
import { Loading } from '../../ui/loading';
import { useWindowWords } from '../../ui/window-words';
import { ItemClosing } from './item-closing';
import { ItemRecords } from './item-records';
import { ItemText } from './item-text';
import { ItemUnits } from './item-units';
import { UrgeDialog } from './urge-dialog';
import './items.css';

const route = getRouteApi('/items/$campaign/$office/$no');

function Acts({ item, onUrged }: { item: ItemView; onUrged: (count: number) => void }) {
  const { t } = useTranslation('items');
  const { data: session } = useQuery(sessionQuery);
  const [isUrging, setUrging] = useState(false);
  const { campaign, office } = item.notice;
  return (
    <div className="item-acts">
      {item.can.includes('urge') && (
        <Button type="primary" onClick={() => setUrging(true)}>
          {t('urge')}
        </Button>
      )}
      {item.own && (
        <Link
          to="/tasks/$campaign/$office/$unit"
          params={{ campaign, office, unit: session?.office ?? '' }}
        >
          {t('toOwnTask')}
        </Link>
      )}
      {isUrging && (
        <UrgeDialog
          item={item}
          onClose={() => setUrging(false)}
          onDone={(count) => {
            setUrging(false);
            onUrged(count);
          }}
        />
      )}
    </div>
  );
}

function Head({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const words = useWindowWords(item.notice.anchors);
  const { notice, state, names } = item;
  const [urged, setUrged] = useState(0);
  return (
    <header className="item-head">
      <p className="soft">
        <Link to="/items">{t('title')}</Link>
      </p>
      <h1>{t('numbered', { item: item.item, title: item.title })}</h1>
      <p className="item-facts">
        <ItemStateMark state={state} />
        <span>{t('window', { window: words(item.window) })}</span>
      </p>
      <p className="soft">
        {[
          notice.title,
          notice.number,
          t('sponsor', { office: names.units[notice.sponsor] ?? names.units[notice.office] }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Acts item={item} onUrged={setUrged} />
      <p role="status">
        {urged > 0 && <span className="mark mark-green">{t('urged', { count: urged })}</span>}
      </p>
    </header>
  );
}

/** One item as its leads see it: what is asked, who is on it, who has done what. */
export function ItemPage() {
  const { data: item, error, refetch } = useQuery(itemQuery(route.useParams()));
  if (!item) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <article className="item">
      <Head item={item} />
      <div className="item-columns">
        <div className="item-main">
          <ItemClosing item={item} />
          <ItemUnits item={item} />
          <ItemRecords item={item} />
        </div>
        <ItemText item={item} />
      </div>
    </article>
  );
}
