import { useState } from 'react';
import { Button, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import type { CampaignPreview } from '../../../contract/campaigns';
import { useIssue } from '../../api/issue-campaign';
import { Failure } from '../../ui/failure';
import { useEditing } from './editing';

interface IssueButtonProps extends IssuanceRef {
  revision: number;
  counts: CampaignPreview['counts'];
}

/** Issues the notice, after saying once more to how many. */
export function IssueButton({ campaign, office, revision, counts }: IssueButtonProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const issue = useIssue({ campaign, office });
  const { participants: count, duties, undated } = counts;
  const label = t('issue.button', { count });
  const order = () =>
    issue.mutate(
      { act: 'issue', body: { revision } },
      { onSuccess: () => void navigate({ to: '/campaigns/$campaign', params: { campaign } }) },
    );
  return (
    <>
      <p className="issue-order">
        <Button type="primary" size="large" onClick={() => setAsking(true)}>
          {label}
        </Button>
      </p>
      <Modal
        open={isAsking}
        title={t('issue.confirmTitle')}
        okText={label}
        cancelText={t('issue.cancel')}
        confirmLoading={issue.isPending}
        onOk={order}
        onCancel={() => setAsking(false)}
      >
        <p>
          <strong>{file.notice.title}</strong> {file.notice.number}
        </p>
        <p>{t('issue.effect', { count, duties })}</p>
        {undated > 0 && <p>{t('issue.undated', { count: undated })}</p>}
        <p>{t('issue.final')}</p>
        {issue.isError && <Failure error={issue.error} />}
      </Modal>
    </>
  );
}
