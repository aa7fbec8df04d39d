import { useEffect, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../contract/campaigns';
import type { ListedUnit } from '../../../contract/units';
import { campaignQuery } from '../../api/get-campaign';
import { directoryQuery } from '../../api/get-directory';
import { formsQuery } from '../../api/get-forms';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { DownloadFile } from '../../ui/download-file';
import { EditingContext, type Editing } from './editing';
import { EditorBody } from './editor-body';
import { asEditorStep } from '../../ui/editor-steps';
import { KeepingTrouble, KeepingWord } from './keeping-state';
import { jumpTo } from './jump-to';
import { StepNav } from './step-nav';
import { useDraft } from './use-draft';
import { useFaults } from './use-faults';
import './editor.css';

const route = getRouteApi('/campaigns/$campaign/edit');

interface EditorProps {
  view: CampaignView;
  units: readonly ListedUnit[];
  forms: Editing['forms'];
}

function Editor({ view, units, forms }: EditorProps) {
  const { t } = useTranslation('campaigns');
  const { step: asked, at } = route.useSearch();
  const step = asEditorStep(asked);
  const { file, version, edit, keeping, keeper } = useDraft(view);
  const draft = useMemo(() => ({ file, version }), [file, version]);
  const { faults, isCurrent, error } = useFaults(draft);
  const editing = useMemo(
    () => ({ file, edit, faults, units, forms }),
    [file, edit, faults, units, forms],
  );
  useEffect(() => {
    if (at !== undefined) jumpTo(at);
  }, [at, step]);
  return (
    <EditingContext value={editing}>
      <div className="editor-head">
        <h1>{file.notice.title.trim() || t('untitled')}</h1>
        <KeepingWord keeping={keeping} />
        <DownloadFile file={file} />
      </div>
      <KeepingTrouble keeping={keeping} keeper={keeper} />
      {error && <Failure error={error} />}
      <div className="editor">
        <StepNav present={step} />
        <EditorBody
          step={step}
          view={view}
          isChecked={isCurrent}
          revision={keeping.state === 'kept' ? keeping.revision : null}
        />
      </div>
    </EditingContext>
  );
}

/** The editor of one draft, page by page; once it is issued, by whomever, it is only read. */
export function EditorPage() {
  const { t } = useTranslation('editor');
  const { campaign } = route.useParams();
  const view = useQuery({ ...campaignQuery(campaign), staleTime: 0, refetchOnWindowFocus: false });
  const units = useQuery(directoryQuery);
  const forms = useQuery(formsQuery);
  const directory = (view.data?.file as { directory?: string } | undefined)?.directory;
  const listed = useMemo(
    () => units.data?.filter((unit) => unit.directory === directory),
    [units.data, directory],
  );
  const error = view.error ?? units.error ?? forms.error;
  if (error) return <Failure error={error} onRetry={() => void view.refetch()} />;
  // What was read before may be an old revision: editing begins with the newest.
  if (!view.data || !listed || !forms.data || !view.isFetchedAfterMount) return <Loading />;
  if (!view.data.draft) return <Navigate to="/campaigns/$campaign" params={{ campaign }} replace />;
  if (!view.data.mayEdit) {
    return (
      <div className="card state-box">
        <p>{t('notYours')}</p>
        <Link to="/campaigns/$campaign" params={{ campaign }}>
          {t('read')}
        </Link>
      </div>
    );
  }
  return <Editor key={campaign} view={view.data} units={listed} forms={forms.data.rows} />;
}
