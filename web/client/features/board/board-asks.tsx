import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import type { RungAsked } from '../../../contract/rung-asks';
import { useSteeringAct } from '../../api/act-on-issuance';
import { rungAsksQuery } from '../../api/get-rung-asks';
import { Failure } from '../../ui/failure';
import { useDates } from '../../ui/use-dates';
import { HoldDialog } from './acts/hold-dialog';
import './board-asks.css';

const FIRST_ROWS = 5;

/** Which rungs an answer is about. */
function named(rows: readonly RungAsked[]) {
  return rows.map(({ unit, duty, clock, rung }) => ({ unit, duty, clock, rung }));
}

interface AskProps {
  row: RungAsked;
  name: string;
  mayAnswer: boolean;
  isBusy: boolean;
  onConfirm: () => void;
  onHold: () => void;
}

function Ask({ row, name, mayAnswer, isBusy, onConfirm, onHold }: AskProps) {
  const { t } = useTranslation('board');
  const { t: words } = useTranslation('campaigns');
  const dates = useDates();
  const { title, dueAt, audiences, lapsesAt, held } = row;
  const whom = audiences.map((one) => words(`audience.${one}`)).join(t('listComma'));
  const what = words(`action.${row.action}`);
  return (
    <li className="ask">
      <div>
        <p>
          <strong>{name}</strong> {title}
          {dueAt !== null && (
            <span className="soft"> {t('asks.due', { on: dates.due(dueAt) })}</span>
          )}
        </p>
        <p className="soft">
          {t('asks.what', { what, whom })}{' '}
          {held === null
            ? t('asks.lapses', { at: dates.moment(lapsesAt) })
            : t('asks.held', { at: dates.moment(lapsesAt), reason: held })}
        </p>
      </div>
      {mayAnswer && (
        <span className="ask-acts">
          <Button
            size="small"
            disabled={isBusy}
            onClick={onConfirm}
            aria-label={t('asks.confirmOf', { name, title })}
          >
            {t('asks.confirm')}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={isBusy}
            onClick={onHold}
            aria-label={t('asks.holdOf', { name, title })}
          >
            {t('asks.hold')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** What is about to go to leaders and waits for a word: confirmed with one press, or held back. */
export function BoardAsks({ view }: { view: IssuingView }) {
  const { t } = useTranslation('board');
  const { data } = useQuery(rungAsksQuery(view));
  const act = useSteeringAct(view);
  const [holding, setHolding] = useState<RungAsked | null>(null);
  const [isWhole, setWhole] = useState(false);
  const rows = data?.rows ?? [];
  if (!data || rows.length === 0) return null;
  const waiting = rows.filter(({ held }) => held === null);
  const nameOf = ({ unit }: RungAsked) => data.names.units[unit] ?? '';
  const confirm = (chosen: readonly RungAsked[]) =>
    act.mutate({ act: 'confirmRungs', body: { rungs: named(chosen) } });
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <section className="card asks" aria-labelledby="asks-title">
      <div className="asks-head">
        <h2 id="asks-title">{t('asks.title', { count: rows.length })}</h2>
        {data.mayAnswer && waiting.length > 1 && (
          <Button loading={act.isPending} onClick={() => confirm(waiting)}>
            {t('asks.confirmAll', { count: waiting.length })}
          </Button>
        )}
      </div>
      <p className="soft">{t('asks.lead')}</p>
      {act.error !== null && <Failure error={act.error} />}
      <ul>
        {shown.map((row) => (
          <Ask
            key={`${row.unit} ${row.duty} ${row.rung}`}
            row={row}
            name={nameOf(row)}
            mayAnswer={data.mayAnswer}
            isBusy={act.isPending}
            onConfirm={() => confirm([row])}
            onHold={() => setHolding(row)}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('asks.showAll', { count: rows.length })}
        </Button>
      )}
      {holding && (
        <HoldDialog
          view={view}
          rungs={named([holding])}
          name={nameOf(holding)}
          onClose={() => setHolding(null)}
        />
      )}
    </section>
  );
}
