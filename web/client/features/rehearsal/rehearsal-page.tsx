import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { USUAL_ASSUMPTIONS } from '../../../../domain/rehearsal/assumptions';
import type { RehearsalView } from '../../../contract/rehearsal';
import { campaignQuery } from '../../api/get-campaign';
import { rehearsalQuery } from '../../api/rehearse';
import { DueRisks } from '../../ui/due-risks';
import { editorStepOf } from '../../ui/editor-steps';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { usePlaceWords } from '../../ui/place-words';
import { ApproverQueues } from './approver-queues';
import { AssumptionForm } from './assumption-form';
import { RehearsalSentences } from './rehearsal-sentences';
import { ReviewQueues } from './review-queues';
import { ToldDays } from './told-days';
import { ToldOffices } from './told-offices';
import './rehearsal.css';

const route = getRouteApi('/campaigns/$campaign/rehearsal');

/** What keeps the draft from being rehearsed, each by its place in the file and a link to it. */
function Faults({ faults, file }: Pick<RehearsalView, 'faults'> & { file: CampaignFile }) {
  const { t } = useTranslation('rehearsal');
  const place = usePlaceWords(file);
  return (
    <div className="card" role="alert">
      <p>{t('faulty')}</p>
      <ul>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <Link
              to="/campaigns/$campaign/edit"
              params={{ campaign: file.id }}
              search={{ step: editorStepOf(path), at: path }}
            >
              {place(path)}
            </Link>{' '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ResultProps {
  view: RehearsalView;
  file: CampaignFile;
  isBusy: boolean;
}

function Result({ view, file, isBusy }: ResultProps) {
  const { t } = useTranslation('rehearsal');
  const { report, names, faults, knownUntil } = view;
  if (!report) return <Faults faults={faults} file={file} />;
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
      {view.error && <Failure error={view.error} onRetry={() => void view.refetch()} />}
      {rehearsal.data && view.data ? (
        <Result
          view={rehearsal.data}
          file={view.data.file as CampaignFile}
          isBusy={rehearsal.isFetching}
        />
      ) : (
        !rehearsal.error && !view.error && <Loading />
      )}
    </div>
  );
}
