import { Alert, Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../api/get-campaign';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { Failure } from '../../ui/failure';
import { useDates } from '../../ui/use-dates';
import { useNewDraft, useProposedId } from '../../ui/use-new-draft';
import type { DraftKeeper } from '../../ui/draft-keeper';
import { useEditing } from './editing';

/** Somebody else saved the draft meanwhile: both texts are there, a person says which one counts. */
export function Conflict({ keeper }: { keeper: DraftKeeper<CampaignFile> }) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const dates = useDates();
  const queries = useQueryClient();
  const theirs = useQuery({ ...campaignQuery(file.id), refetchOnMount: 'always' });
  const create = useNewDraft();
  const propose = useProposedId();
  const { data } = theirs;
  const saveApart = () => create.mutate({ ...file, id: propose() });
  const takeTheirs = async () => {
    keeper.giveUp();
    await queries.resetQueries({ queryKey: campaignQuery(file.id).queryKey });
  };
  return (
    <Alert
      type="warning"
      role="alert"
      className="editor-trouble"
      title={t('conflict.sentence', { at: data ? dates.moment(data.savedAt) : '' })}
      description={
        <>
          {create.isError && <Failure error={create.error} />}
          <p className="conflict-acts">
            <Button onClick={saveApart} loading={create.isPending}>
              {t('conflict.saveApart')}
            </Button>
            <Button disabled={!data} onClick={() => data && void keeper.overwrite(data.revision)}>
              {t('conflict.overwrite')}
            </Button>
            <Button onClick={() => void takeTheirs()}>{t('conflict.takeTheirs')}</Button>
          </p>
        </>
      }
    />
  );
}
