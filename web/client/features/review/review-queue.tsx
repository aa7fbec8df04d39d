import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewList, ReviewRow } from '../../../contract/reviews';
import type { ReviewFilter } from '../../api/review-filter';
import { useDates } from '../../ui/use-dates';
import { FilingsBar } from './filings-bar';
import { FilingsNoted, type NotedResult } from './filings-noted';
import { ReviewFilters } from './review-filters';
import { ReviewLine } from './review-line';
import { rowKey } from './review-place';

/** From here on the rows out of view are not drawn. */
const LONG = 60;

/** ↑ and ↓ within the list go from row to row. */
function walkByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const place = links.findIndex((link) => link === document.activeElement);
  const next = links[place + (event.key === 'ArrowDown' ? 1 : -1)];
  if (place < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

interface ReviewQueueProps {
  filter: ReviewFilter;
  list: ReviewList;
  rows: readonly ReviewRow[];
  openKey: string | null;
  /** Fetches the next page; undefined at the end. */
  more: (() => void) | undefined;
  isFetchingMore: boolean;
}

/** Fetches on by itself when the end of the list comes into view. */
function More({ more, isBusy }: { more: () => void; isBusy: boolean }) {
  const { t } = useTranslation('review');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || isBusy) return;
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && more());
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [more, isBusy]);
  return (
    <div ref={end} className="review-more">
      <Button onClick={more} loading={isBusy}>
        {t('more')}
      </Button>
    </div>
  );
}

/** The queue: what waits, the oldest first, to be narrowed, opened, and (filings) noted in bulk. */
export function ReviewQueue({ filter, list, rows, openKey, ...rest }: ReviewQueueProps) {
  const { t } = useTranslation('review');
  const dates = useDates();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [noted, setNoted] = useState<NotedResult | null>(null);
  const filings = rows.filter(({ kind, mayDecide }) => kind === 'filing' && mayDecide);
  const tick = useCallback((key: string, isTicked: boolean) => {
    setTicked((now) => new Set(isTicked ? [...now, key] : [...now].filter((one) => one !== key)));
  }, []);
  useEffect(() => {
    if (openKey === null) return;
    const line = document.querySelector(`[data-key="${CSS.escape(openKey)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [openKey]);
  return (
    <>
      <ReviewFilters filter={filter} list={list} />
      {filings.length > 0 && (
        <FilingsBar
          filings={filings}
          ticked={ticked}
          onTick={(keys) => setTicked(new Set(keys))}
          onDone={(results) => setNoted({ results, rows })}
        />
      )}
      {noted && <FilingsNoted noted={noted} onClose={() => setNoted(null)} />}
      {rows.length === 0 && <p className="state-box">{t('empty')}</p>}
      <ol
        className={rows.length > LONG ? 'review-lines review-long' : 'review-lines'}
        aria-label={t('queue')}
        onKeyDown={walkByArrows}
      >
        {rows.map((row) => {
          const key = rowKey(row);
          const isFiling = row.kind === 'filing' && row.mayDecide;
          return (
            <ReviewLine
              key={key}
              row={row}
              since={row.since === null ? '' : dates.moment(row.since)}
              isOpen={key === openKey}
              hasNotice={list.notices.length > 1}
              isTicked={isFiling ? ticked.has(key) : undefined}
              onTick={tick}
            />
          );
        })}
      </ol>
      {rest.more && <More more={rest.more} isBusy={rest.isFetchingMore} />}
    </>
  );
}
