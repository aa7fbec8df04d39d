import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { USUAL_ASSUMPTIONS } from '../../../../domain/rehearsal/assumptions';
import type { RehearsalView } from '../../../contract/rehearsal';
import { campaignQuery } from '../../api/get-campaign';
import { rehearsalQuery } from '../../api/rehearse';
import { DueRisks } from '../../ui/due-risks';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { ApproverQueues } from './approver-queues';
import { AssumptionForm } from './assumption-form';
import { RehearsalSentences } from './rehearsal-sentences';
import { ReviewQueues } from './review-queues';
import { ToldDays } from './told-days';
import { ToldOffices } from './told-offices';
import './rehearsal.css';

const route = getRouteApi('/campaigns/$campaign/rehearsal');

function Result({ view, isBusy }: { view: RehearsalView; isBusy: boolean }) {
  const { t } = useTranslation('rehearsal');
  const { report, names, faults, knownUntil } = view;
  if (!report) {
    return (
      <div className="card" role="alert">
        <p>{t('faulty')}</p>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="rehearsal-result" aria-busy={isBusy}>
      <section className="card" aria-labelledby="rehearsal-result">
        <h2 id="rehearsal-result">{t('result')}</h2>
        <div role="status">
          <RehearsalSentences report={report} view={view} />
        </div>
        <DueRisks risk={report} knownUntil={knownUntil} />
      </section>
      <ToldDays days={report.days} />
      <ApproverQueues report={report} names={names} />
      <ReviewQueues desks={report.desks} names={names} />
      <ToldOffices report={report} names={names} />
    </div>
  );
}

/** 推演: what issuing a draft would lead to, before anybody is told. */
export function RehearsalPage() {
  const { t } = useTranslation('rehearsal');
  const { campaign } = route.useParams();
  const [assumed, setAssumed] = useState(USUAL_ASSUMPTIONS);
  const view = useQuery(campaignQuery(campaign));
  const rehearsal = useQuery(rehearsalQuery(campaign, assumed));
  const { report, names } = rehearsal.data ?? {};
  const last = report && names ? { report, names } : null;
  return (
    <div className="rehearsal">
      <div>
        <h1>{t('title')}</h1>
        {view.data && <p className="rehearsal-of">{view.data.title}</p>}
        <p className="soft">{t('about')}</p>
        <Link
          to="/campaigns/$campaign/edit"
          params={{ campaign }}
          search={{ step: 'issue' }}
          className="rehearsal-back"
        >
          {t('back')}
        </Link>
      </div>
      <AssumptionForm
        {...{ assumed, last, isBusy: rehearsal.isFetching }}
        onRehearse={setAssumed}
      />
      {rehearsal.error && (
        <Failure error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />
      )}
      {rehearsal.data ? (
        <Result view={rehearsal.data} isBusy={rehearsal.isFetching} />
      ) : (
        !rehearsal.error && <Loading />
      )}
    </div>
  );
}
