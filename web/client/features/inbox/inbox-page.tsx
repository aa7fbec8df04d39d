import { useState } from 'react';
import { Button } from 'antd';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeRow as Row } from '../../../contract/notices';
import { useBulkTaskAct } from '../../api/act-on-tasks';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { BulkBar } from './bulk-bar';
import { BulkOutcome } from './bulk-outcome';
import { NoticeRow } from './notice-row';
import { ReceiptFilterBar, type ReceiptFilter } from './receipt-filter';
import { allToggled, chosenRows, noticeKey, toggled } from './selection';
import { useNotices } from './use-notices';
import './inbox.css';

const route = getRouteApi('/inbox');

function Empty({ filter, total }: { filter: ReceiptFilter; total: number }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="card state-box">
      <p>{t(`empty.${filter}`)}</p>
      {filter !== 'all' && total > 0 && (
        <Link to="/inbox" search={{ receipt: 'all' }}>
          {t('showAll', { count: total })}
        </Link>
      )}
    </div>
  );
}

/** Signing, one by one or many: what is under way and what became of it. */
function useSigning() {
  const act = useBulkTaskAct('acknowledge');
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const sign = (rows: readonly Row[]) => {
    setTitles(new Map(rows.map((row) => [noticeKey(row), row.title])));
    act.mutate(rows);
  };
  const signing = new Set(act.isPending ? act.variables.map(noticeKey) : []);
  const refusals = new Map(act.data?.map((one) => [noticeKey(one), one.message]));
  return { act, titles, sign, signing, refusals };
}

/** 收文: every notice the office received, signed for with one button, singly or many at once. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const filter = route.useSearch().receipt ?? 'owed';
  const list = useNotices(filter === 'all' ? undefined : filter);
  const { act, titles, sign, signing, refusals } = useSigning();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { rows, names, counts } = list;
  const open = rows.filter(({ maySign }) => maySign).length;
  return (
    <>
      <div className="inbox-head">
        <h1>{t('title')}</h1>
        <ReceiptFilterBar chosen={filter} counts={counts} />
      </div>
      {open > 1 && (
        <BulkBar
          {...{ open, chosen: chosenRows(rows, chosen), isBusy: act.isPending }}
          onAll={() => setChosen(allToggled(rows, chosen))}
          onSign={() => sign(chosenRows(rows, chosen))}
        />
      )}
      {act.isError && <Failure error={act.error} />}
      {act.data && <BulkOutcome results={act.data} titles={titles} />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {!list.isRead && !list.error && <Loading />}
      {list.isRead && rows.length === 0 && (
        <Empty filter={filter} total={counts.owed + counts.signed + counts.none} />
      )}
      {rows.length > 0 && (
        <ul
          className={open > 1 ? 'card inbox-list inbox-list-choice' : 'card inbox-list'}
          aria-label={t('title')}
        >
          {rows.map((row) => (
            <NoticeRow
              key={noticeKey(row)}
              {...{ row, names }}
              isChoice={open > 1 && row.maySign}
              isChosen={row.maySign && chosen.has(noticeKey(row))}
              isSigning={signing.has(noticeKey(row))}
              refusal={refusals.get(noticeKey(row))}
              onChoose={() => setChosen(toggled(chosen, noticeKey(row)))}
              onSign={() => sign([row])}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="inbox-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
