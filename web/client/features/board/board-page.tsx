import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import type { BoardFilter } from '../../../../domain/board-filter';
import { boardSheetQuery } from '../../api/get-board-sheet';
import { issuingQuery } from '../../api/get-issuing';
import type { KeptSheet } from '../../api/merge-sheet';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useNarrow } from '../../ui/use-narrow';
import { BoardActs } from './board-acts';
import { BoardAsks } from './board-asks';
import { BoardCirculars } from './board-circulars';
import { BoardFigures } from './board-figures';
import { BoardFilters } from './board-filters';
import { BoardFunnel } from './board-funnel';
import { BoardHead } from './board-head';
import { BoardInspected } from './board-inspected';
import { BoardList } from './board-list';
import { boardModel } from './board-model';
import { BoardTable } from './board-table';
import './board.css';

const route = getRouteApi('/board/$campaign/$office');

function useFilter() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const { campaign, office } = route.useParams();
  const go = (search: BoardFilter) =>
    void navigate({
      to: '/board/$campaign/$office',
      ...{ params: { campaign, office }, search, replace: true, resetScroll: false },
    });
  const change = (part: BoardFilter) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    go(Object.fromEntries(next));
  };
  return { filter, change, clear: () => go({}) };
}

/** Units that are ticked; a unit that a filter hides stays ticked only until the next tick. */
function useSelection(shown: readonly { unit: string }[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(
    () => new Set(shown.map(({ unit }) => unit).filter((unit) => ticked.has(unit))),
    [shown, ticked],
  );
  const toggle = useCallback((unit: string) => {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(unit)) next.add(unit);
      return next;
    });
  }, []);
  const all = (isSelected: boolean) =>
    setTicked(new Set(isSelected ? shown.map(({ unit }) => unit) : []));
  return { selected, toggle, all };
}

const NOTHING_YET: KeptSheet = { readAt: 0, columns: [], rows: [] };

/** `sheet` is undefined until the rows have come: everything else is there by then. */
function Board({ view, sheet }: { view: IssuingView; sheet: KeptSheet | undefined }) {
  const { t } = useTranslation('board');
  const { filter, change, clear } = useFilter();
  const isNarrow = useNarrow();
  const { steps } = view;
  const model = useMemo(
    () => boardModel(sheet ?? NOTHING_YET, filter, steps),
    [sheet, filter, steps],
  );
  const { columns, rows, all } = model;
  const { selected, toggle, all: selectAll } = useSelection(rows);
  const isInspected = all.some(({ inspected }) => inspected);
  const shown = {
    ...{ view, columns, rows, selected, isInspected },
    ...{ onSelect: toggle, onSelectAll: selectAll },
  };
  return (
    <div className="board">
      <BoardHead view={view} model={model} />
      <BoardAsks view={view} />
      <BoardCirculars view={view} />
      {all.length > 0 && <BoardFunnel model={model} filter={filter} onFilter={change} />}
      <BoardInspected view={view} units={all} />
      <BoardFilters view={view} model={model} filter={filter} onFilter={change} onClear={clear} />
      <BoardActs
        {...{ view, model, filter }}
        selected={rows.filter(({ unit }) => selected.has(unit))}
        onDone={() => selectAll(false)}
      />
      {!sheet && <Loading />}
      {sheet && rows.length === 0 && (
        <div className="card state-box">
          <p>{t(all.length === 0 ? 'empty' : 'noneShown')}</p>
        </div>
      )}
      {rows.length > 0 && (isNarrow ? <BoardList {...shown} /> : <BoardTable {...shown} />)}
      <BoardFigures view={view} />
    </div>
  );
}

/** 督办台账 of one issuing: who is how far, what presses, and what can be done about it. */
export function BoardPage() {
  const ref = route.useParams();
  const view = useQuery(issuingQuery(ref));
  const sheet = useQuery(boardSheetQuery(ref));
  const error = view.error ?? sheet.error;
  if (!view.data || (error && !sheet.data)) {
    const again = () => void Promise.all([view.refetch(), sheet.refetch()]);
    return error ? <Failure error={error} onRetry={again} /> : <Loading />;
  }
  return <Board view={view.data} sheet={sheet.data} />;
}
