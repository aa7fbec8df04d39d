import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import type { CampaignPreview } from '../../../contract/campaigns';
import { useIssue } from '../../api/issue-campaign';
import { WordsField } from '../../ui/act-fields';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { useEditing } from './editing';

interface IssueButtonProps extends IssuanceRef {
  revision: number;
  counts: CampaignPreview['counts'];
  burden: CampaignPreview['burden'];
}

/** Issues the notice, after saying once more to how many. */
export function IssueButton(props: IssueButtonProps) {
  const { campaign, office, revision, counts, burden } = props;
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const issue = useIssue({ campaign, office });
  const { participants: count, duties, undated } = counts;
  const label = t('issue.button', { count });
  // Once it is issued the editor gives way to the page that reads it.
  const said = burden.isOverCap ? { burdenReason: reason } : {};
  const order = () => issue.mutate({ act: 'issue', body: { revision, ...said } });
  return (
    <>
      <p className="issue-order">
        <Button type="primary" size="large" onClick={() => setAsking(true)}>
          {label}
        </Button>
      </p>
      {isAsking && (
        <Dialog title={t('issue.confirmTitle')} onClose={() => setAsking(false)}>
          <div className="issue-effect">
            <p>
              <strong>{file.notice.title}</strong> {file.notice.number}
            </p>
            <p>{t('issue.effect', { count, duties })}</p>
            {undated > 0 && <p>{t('issue.undated', { count: undated })}</p>}
            <p>{t('issue.final')}</p>
            {burden.isOverCap && (
              <WordsField label={t('burden.reason')} value={reason} onChange={setReason} />
            )}
            {issue.isError && <Failure error={issue.error} />}
          </div>
          <div className="dialog-buttons">
            <Button onClick={() => setAsking(false)}>{t('issue.cancel')}</Button>
            <Button
              type="primary"
              disabled={burden.isOverCap && reason.trim() === ''}
              loading={issue.isPending}
              onClick={order}
            >
              {label}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
