import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApprovalList, ApprovalRow } from '../../../contract/approvals';
import { useApproveMany } from '../../api/approve-many';
import { approvalsQuery } from '../../api/get-approvals';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import {
  allToggled,
  answerable,
  approvalKey,
  chosenRows,
  toggled,
  type Answerable,
} from './approval-choice';
import { ApproveBar } from './approve-bar';
import { ApproveOutcome, questionKey } from './approve-outcome';
import './approval.css';

interface LineProps {
  row: ApprovalRow;
  names: ApprovalList['names'];
  isChosen: boolean;
  /** Null: it cannot be chosen. */
  onChoose: (() => void) | null;
}

function Line({ row, names, isChosen, onChoose }: LineProps) {
  const { t } = useTranslation('approval');
  const dates = useDates();
  const { campaign, office, unit, duty, wait, node, onBehalfOf, since, round } = row;
  return (
    <li>
      {onChoose && (
        <input
          type="checkbox"
          className="approval-tick"
          aria-label={t('choose', { name: row.name, step: row.step })}
          checked={isChosen}
          onChange={onChoose}
        />
      )}
      <Link
        className="approval-line"
        to="/approvals/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={{ duty }}
      >
        <span className="approval-line-head">
          <strong>{row.name}</strong>
          <span>{row.step}</span>
          <span className={wait === 'read' ? 'mark mark-plain' : 'mark mark-amber'}>
            {t(`wait.${wait}`, { node })}
          </span>
          {onBehalfOf !== null && (
            <span className="mark mark-plain">
              {t('onBehalfOf', { name: names.people[onBehalfOf] ?? t('somebody') })}
            </span>
          )}
          {round > 1 && <span className="mark mark-plain">{t('round', { round })}</span>}
        </span>
        <span className="soft">
          {row.title}
          {since !== null && ` · ${t('since', { at: dates.moment(since) })}`}
        </span>
      </Link>
    </li>
  );
}

/** Agreeing to many: what is under way and what became of it. */
function useApproving() {
  const act = useApproveMany();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const approve = (rows: readonly Answerable[], opinion: string): void => {
    setTitles(new Map(rows.map((row) => [questionKey(row), `${row.name} · ${row.step}`])));
    const asked = rows.map(({ campaign, office, unit, duty, submission, slot }) => ({
      ...{ campaign, office, unit, duty, submission, slot },
    }));
    act.mutate({ rows: asked, opinion });
  };
  return { act, titles, approve };
}

function Rows({ list }: { list: ApprovalList }) {
  const { t } = useTranslation('approval');
  const { rows, names } = list;
  const { act, titles, approve } = useApproving();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = answerable(rows).length;
  const isMany = open > 1;
  const choose = (row: ApprovalRow) => () => setChosen(toggled(chosen, approvalKey(row)));
  return (
    <>
      {isMany && (
        <ApproveBar
          {...{ open, chosen: chosenRows(rows, chosen), isBusy: act.isPending }}
          onAll={() => setChosen(allToggled(rows, chosen))}
          onApprove={(opinion) => approve(chosenRows(rows, chosen), opinion)}
        />
      )}
      {act.isError && <Failure error={act.error} />}
      {act.data && <ApproveOutcome results={act.data} titles={titles} />}
      {rows.length === 0 && <p className="card state-box">{t('empty')}</p>}
      {rows.length > 0 && (
        <ul
          className={`card approval-list${isMany ? ' approval-list-choice' : ''}`}
          aria-label={t('title')}
        >
          {rows.map((row) => (
            <Line
              key={approvalKey(row)}
              {...{ row, names }}
              isChosen={chosen.has(approvalKey(row))}
              onChoose={isMany && row.wait === 'answer' ? choose(row) : null}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** 流程审批: what waits for the reader's own word on a route, and for nobody else's. */
export function ApprovalsPage() {
  const { t } = useTranslation('approval');
  const { data, error, refetch } = useQuery(approvalsQuery);
  return (
    <div className="approvals">
      <header className="approval-head">
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
        <p>
          <Link to="/delegations">{t('toDelegations')}</Link>
        </p>
      </header>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Rows list={data} />}
    </div>
  );
}
