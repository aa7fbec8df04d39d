import { useMemo, useRef, useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../contract/reviews';
import { reviewsQuery } from '../../api/get-reviews';
import type { ReviewFilter } from '../../api/review-filter';
import { sessionQuery } from '../../api/get-session';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { type Desk, DeskContext, type DoneLine } from './desk-context';
import { DeskHead } from './desk-head';
import { useKeptOpinions } from './kept-opinions';
import { useKeySwitch } from './key-switch';
import { afterDecision, neighbour } from './neighbour';
import { placeKey, placeOf, rowKey } from './review-place';
import { ReviewQueue } from './review-queue';
import { useKeys } from './use-keys';
import './review.css';

const route = getRouteApi('/reviews');

/** What is open in the pane; null: nothing. */
function useOpenKey(): string | null {
  const { campaign, office, unit } = useParams({ strict: false });
  const { duty } = useSearch({ strict: false });
  if (!campaign || !office || !unit) return null;
  return placeKey({ campaign, office, unit, duty });
}

function useQueue() {
  const filter = route.useSearch();
  const query = useInfiniteQuery({ ...reviewsQuery(filter), placeholderData: (shown) => shown });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return { ...query, filter, rows, list: data?.pages[0] };
}

/** Where the open row stands, and where it stood once it has left the queue. */
function usePlaceInQueue(keys: readonly string[], openKey: string | null) {
  const stood = useRef({ key: openKey, was: 0 });
  const place = openKey === null ? -1 : keys.indexOf(openKey);
  return (step: 1 | -1) => {
    if (stood.current.key !== openKey) stood.current = { key: openKey, was: 0 };
    if (place >= 0) stood.current.was = place;
    return neighbour(keys, stood.current, step);
  };
}

/** Opens a row of the queue, or closes the pane where there is none. */
function useOpening(rows: readonly ReviewRow[], filter: ReviewFilter) {
  const navigate = useNavigate();
  return (key: string | undefined) => {
    const row = rows.find((one) => rowKey(one) === key);
    if (!row) return void navigate({ to: '/reviews', search: filter });
    const { duty, ...params } = placeOf(row);
    void navigate({
      ...{ to: '/reviews/$campaign/$office/$unit', params, resetScroll: false },
      search: { ...filter, duty },
    });
  };
}

/** 审核: the queue on the left, what is read and decided on the right; on a phone one after the other. */
export function ReviewDesk() {
  const { t } = useTranslation('review');
  const { filter, rows, list, ...queue } = useQueue();
  const { data: session } = useQuery(sessionQuery);
  const opinions = useKeptOpinions(session?.person ?? '');
  const [done, setDone] = useState<DoneLine | null>(null);
  const [isComparing, compare] = useState(false);
  const [hasKeys, switchKeys] = useKeySwitch();
  const openKey = useOpenKey();
  const keys = useMemo(() => rows.map(rowKey), [rows]);
  const beside = usePlaceInQueue(keys, openKey);
  const open = useOpening(rows, filter);
  const step = (by: 1 | -1) => {
    const key = beside(by);
    if (key !== undefined) open(key);
  };
  useKeys({ j: () => step(1), k: () => step(-1) }, hasKeys);
  const desk: Desk = {
    ...{ rows, open, opinions, isComparing, compare, hasKeys, say: setDone },
    nextAfter: (key) =>
      afterDecision(
        rows.map((row) => ({ key: rowKey(row), mayDecide: row.mayDecide })),
        key,
      ),
  };
  return (
    <DeskContext value={desk}>
      <div className={openKey === null ? 'review-desk' : 'review-desk review-reading'}>
        <DeskHead
          done={done}
          keys={{ hasKeys, switchKeys }}
          step={{ back: () => step(-1), on: () => step(1) }}
        />
        <section className="card review-side" aria-label={t('queue')}>
          {queue.error && <Failure error={queue.error} onRetry={() => void queue.refetch()} />}
          {!list && !queue.error && <Loading />}
          {list && (
            <ReviewQueue
              filter={filter}
              list={list}
              rows={rows}
              openKey={openKey}
              more={queue.hasNextPage ? () => void queue.fetchNextPage() : undefined}
              isFetchingMore={queue.isFetchingNextPage}
            />
          )}
        </section>
        <Outlet />
      </div>
    </DeskContext>
  );
}
