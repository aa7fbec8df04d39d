import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { ApprovalView } from '../../../contract/approvals';
import { useRouteAct } from '../../api/act-in-route';
import { approvalQuery } from '../../api/get-approval';
import { formVersionQuery } from '../../api/get-form-version';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ReadForm } from '../../ui/read-form';
import { useDates } from '../../ui/use-dates';
import { ActDialog } from './act-dialog';
import { AnswerPanel } from './answer-panel';
import { askedOf, type AskAct, type Filled } from './approval-act';
import { ApprovalFlow } from './approval-flow';
import { useActWords } from './use-act-words';
import './approval.css';

const route = getRouteApi('/approvals/$campaign/$office/$unit');

function Body({ formVersion, body }: { formVersion: string; body: FormBody }) {
  const form = useQuery(formVersionQuery(formVersion));
  if (form.error) return <Failure error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data) return <Loading />;
  return <ReadForm schema={form.data.schema} ui={form.data.ui} body={body} />;
}

/** What was handed in, as far as the reader judges it. */
function Content({ view: { body, items, formVersion } }: { view: ApprovalView }) {
  const { t } = useTranslation('approval');
  const isUntold = items !== null && Object.keys(body ?? {}).length === 0;
  return (
    <>
      {items !== null && <p className="soft">{t('itemsOnly', { list: items.join(t('comma')) })}</p>}
      {body === null && <p>{t('nothing')}</p>}
      {body !== null && isUntold && <p>{t('itemsUntold')}</p>}
      {body !== null && !isUntold && <Body formVersion={formVersion} body={body} />}
    </>
  );
}

function Former({ view }: { view: ApprovalView }) {
  const { t } = useTranslation('approval');
  const dates = useDates();
  const { people } = view.names;
  const former = view.opinions.filter((one) => one.round < view.round || one.retracted);
  if (former.length === 0) return null;
  return (
    <details className="approval-former">
      <summary>{t('former', { count: former.length })}</summary>
      <ul>
        {former.map((one) => (
          <li key={`${one.at}:${one.person}:${one.node}`}>
            {t('round', { round: one.round })} {people[one.person] ?? t('somebody')}{' '}
            {t(`verdict.${one.verdict}`)}
            {one.retracted && t('retracted')} {one.opinion}{' '}
            <span className="soft">{dates.moment(one.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whose it is, where it stands, and what was done last. */
function Head({ view, done }: { view: ApprovalView; done: string }) {
  const { t } = useTranslation('approval');
  const { name, step, status, round } = view;
  return (
    <header className="approval-head">
      <p>
        <Link to="/approvals">{t('toList')}</Link>
      </p>
      <h1>{`${name} · ${step}`}</h1>
      <p className="soft">{view.title}</p>
      <p>
        <span className={`mark mark-${status === 'completed' ? 'green' : 'amber'}`}>
          {t(`status.${status}`)}
        </span>{' '}
        {round > 1 && <span className="mark mark-plain">{t('round', { round })}</span>}
      </p>
      <p role="status">{done}</p>
    </header>
  );
}

function Opened({ view }: { view: ApprovalView }) {
  const { t } = useTranslation('approval');
  const act = useRouteAct(view);
  const words = useActWords();
  const [ask, setAsk] = useState<AskAct | null>(null);
  const [done, setDone] = useState('');
  const { duty, submission } = view;
  const confirm = (filled: Filled): void => {
    if (!ask) return;
    const sent = { duty, submission, asked: askedOf(ask, filled) };
    act.mutate(
      { act: 'actInRoute', body: sent },
      {
        onSuccess: () => {
          setDone(t('done', { act: words.title(ask) }));
          setAsk(null);
        },
      },
    );
  };
  const open = (next: AskAct): void => {
    act.reset();
    setAsk(next);
  };
  return (
    <>
      <Head view={view} done={done} />
      <div className="approval-two">
        <section className="card approval-text" aria-label={t('content')}>
          <h2>{t('content')}</h2>
          <Content view={view} />
        </section>
        <div className="approval-side">
          <AnswerPanel view={view} onAsk={open} />
          <section className="card approval-text" aria-label={t('flow')}>
            <h2>{t('flow')}</h2>
            <ApprovalFlow view={view} onAsk={open} />
            <Former view={view} />
          </section>
        </div>
      </div>
      {ask && (
        <ActDialog
          key={`${ask.act}:${ask.slot}`}
          view={view}
          ask={ask}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={confirm}
          onClose={() => setAsk(null)}
        />
      )}
    </>
  );
}

/** One submission on its way: what was handed in, who has said what, and what the reader may do. */
export function ApprovalPage() {
  const { campaign, office, unit } = route.useParams();
  const { duty } = route.useSearch();
  const { data, error, refetch } = useQuery(approvalQuery({ campaign, office, unit }, duty));
  return (
    <div className="approvals">
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Opened view={data} />}
    </div>
  );
}
