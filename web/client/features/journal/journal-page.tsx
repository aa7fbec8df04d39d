import { Button } from 'antd';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import { issuingQuery } from '../../api/get-issuing';
import { type JournalPart, journalQuery } from '../../api/get-journal';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { JournalFilters } from './journal-filters';
import type { JournalSearch } from './journal-search';
import { JournalTable } from './journal-table';
import './journal.css';

const route = getRouteApi('/board/$campaign/$office/journal');

function Entries({ view, part }: { view: IssuingView; part: JournalPart }) {
  const { t } = useTranslation('journal');
  const { data, error, refetch, ...list } = useInfiniteQuery(journalQuery(view, part));
  if (!data) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  if (data.pages[0]?.rows.length === 0) {
    return (
      <div className="card state-box">
        <p>{t('empty')}</p>
      </div>
    );
  }
  return (
    <>
      <div className="card journal-box">
        <JournalTable view={view} pages={data.pages} />
      </div>
      {list.hasNextPage && (
        <p className="journal-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

/** 办理记录: what was done, by whom and when, as the record has it; to be read and printed. */
export function JournalPage() {
  const { t } = useTranslation('journal');
  const ref = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: view, error, refetch } = useQuery(issuingQuery(ref));
  const change = (next: JournalSearch) =>
    void navigate({
      to: '/board/$campaign/$office/journal',
      ...{ params: ref, search: next, replace: true, resetScroll: false },
    });
  if (!view) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <article className="journal">
      <p className="soft journal-back">
        <Link to="/board/$campaign/$office" params={ref}>
          {t('toBoard')}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="soft">
        {view.title} {view.number}
      </p>
      <JournalFilters issuing={ref} search={search} onChange={change} />
      {search.unit !== undefined && (
        <p className="journal-of">
          <Link to="/tasks/$campaign/$office/$unit" params={{ ...ref, unit: search.unit }}>
            {t('toTask')}
          </Link>
        </p>
      )}
      <Entries view={view} part={{ ...search, order: search.order ?? 'oldest' }} />
    </article>
  );
}
