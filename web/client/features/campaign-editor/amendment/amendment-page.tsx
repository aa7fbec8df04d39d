import { useMemo, useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView } from '../../../../contract/board';
import { boardSheetQuery } from '../../../api/get-board-sheet';
import { campaignQuery } from '../../../api/get-campaign';
import { directoryQuery } from '../../../api/get-directory';
import { issuanceFormVersionsQuery } from '../../../api/get-issuance-form-versions';
import { issuingQuery } from '../../../api/get-issuing';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import { AddChange } from './add-change';
import { fileAfter } from './file-after';
import { IssueAmendment } from './issue-amendment';
import { PastAmendments } from './past-amendments';
import { useChangeWords } from './use-change-words';
import { useVersionName } from './version-name';
import './amendment.css';

const route = getRouteApi('/board/$campaign/$office/amend');

function useNames(view: IssuingView) {
  const { data: sheet } = useQuery(boardSheetQuery(view));
  const { data: directory = [] } = useQuery(directoryQuery);
  const { data: forms } = useQuery(issuanceFormVersionsQuery(view));
  const { t } = useTranslation('amendment');
  const versionName = useVersionName();
  const { columns = [], rows = [] } = sheet ?? {};
  const units = useMemo(() => new Map(directory.map(({ id, name }) => [id, name])), [directory]);
  const taking = new Set(
    rows
      .filter(({ roles, released }) => !released && roles.includes('addressed'))
      .map(({ unit }) => unit),
  );
  const titles = new Map(columns.map(({ duty, title }) => [duty, title]));
  const stepTitle = (key: string) => view.steps.find(({ id }) => id === key)?.title ?? key;
  return {
    columns,
    directory,
    taking,
    unitName: (id: string) => units.get(id) ?? id,
    versionTitle: (id: string) => {
      const all = forms?.rows.flatMap(({ versions }) => versions) ?? [];
      const version = all.find((one) => one.version === id);
      return version ? versionName(version) : t('swap.other');
    },
    dutyTitle: (key: string) => titles.get(key) ?? stepTitle(key),
  };
}

function Amending({ view, file }: { view: IssuingView; file: CampaignFile }) {
  const { t } = useTranslation('amendment');
  const { columns, directory, taking, unitName, dutyTitle, versionTitle } = useNames(view);
  const words = useChangeWords({
    ...{ view, units: unitName, duties: dutyTitle, versions: versionTitle },
  });
  const [changes, setChanges] = useState<ChangeBody[]>([]);
  const [said, setSaid] = useState('');
  const done = (number: string, count: number) => {
    setChanges([]);
    setSaid(t('done', { number, count }));
  };
  const put = (next: ChangeBody[]) => {
    setSaid('');
    setChanges(next);
  };
  return (
    <>
      <p role="status">{said}</p>
      {view.can.includes('amend') && (
        <section className="card amend-box" aria-labelledby="amend-changes">
          <h2 id="amend-changes">{t('changes')}</h2>
          {changes.length > 0 && (
            <ol className="amend-changes">
              {changes.map((change) => (
                <li key={JSON.stringify(change)}>
                  {words(change)}{' '}
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('removeNamed', { what: words(change) })}
                    onClick={() => put(changes.filter((one) => one !== change))}
                  >
                    {t('remove')}
                  </Button>
                </li>
              ))}
            </ol>
          )}
          <AddChange
            {...{ view, columns, taking }}
            file={fileAfter(file, changes)}
            units={directory.filter(({ directory: of }) => of === file.directory)}
            onAdd={(change) => put([...changes, change])}
          />
          {changes.length > 0 && (
            <IssueAmendment key={JSON.stringify(changes)} {...{ view, changes }} onDone={done} />
          )}
        </section>
      )}
      <PastAmendments view={view} words={words} onTakeBack={put} />
    </>
  );
}

/** 补充通知: choose the changes, see what they do to every unit, issue them in one act. */
export function AmendmentPage() {
  const { t } = useTranslation('amendment');
  const ref = route.useParams();
  const { data: view, error: failed, refetch } = useQuery(issuingQuery(ref));
  const { data: campaign, error: unread } = useQuery({
    ...campaignQuery(ref.campaign),
    staleTime: 0,
  });
  const error = failed ?? unread;
  if (!view || !campaign) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <article className="amend">
      <p className="soft">
        <Link to="/board/$campaign/$office" params={ref}>
          {t('toBoard')}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="soft">
        {view.title} {view.number}
      </p>
      <Amending view={view} file={campaign.file as CampaignFile} />
    </article>
  );
}
