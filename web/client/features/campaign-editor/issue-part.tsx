import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../contract/campaigns';
import { campaignPreviewQuery } from '../../api/get-campaign-preview';
import { DueRisks } from '../../ui/due-risks';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { DraftingPart } from './drafting-part';
import { BurdenPart } from './burden-part';
import { useEditing } from './editing';
import { withNotice } from './edits';
import { FaultList } from './fault-list';
import { IssueButton } from './issue-button';
import { PlannedParticipants } from './planned-participants';
import { PreviewNumbers } from './preview-numbers';

interface IssuePartProps {
  view: CampaignView;
  isChecked: boolean;
  revision: number | null;
}

/** Everything that is wrong, or what issuing comes to, in numbers and by name; then the order. */
function Issuing({ view, isChecked, revision }: IssuePartProps) {
  const { t } = useTranslation('editor');
  const { faults } = useEditing();
  const { id: campaign, office } = view;
  const preview = useQuery({
    ...campaignPreviewQuery(campaign, revision ?? 0),
    enabled: revision !== null,
  });
  if (faults.length > 0) {
    return (
      <>
        <p role="alert">{t('issue.faulty')}</p>
        <FaultList faults={faults} />
      </>
    );
  }
  if (preview.error) {
    return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (!preview.data || !isChecked || revision === null) return <Loading />;
  // Issuing is judged by the day of the order, whatever day the notice bears.
  if (!preview.data.valid) return <FaultList faults={preview.data.faults} />;
  return (
    <>
      <PreviewNumbers preview={preview.data} />
      <BurdenPart burden={preview.data.burden} />
      <DueRisks risk={preview.data.risk} knownUntil={preview.data.knownUntil} />
      <p>
        <Link to="/campaigns/$campaign/rehearsal" params={{ campaign }} className="issue-rehearse">
          {t('issue.rehearse')}
        </Link>
      </p>
      {view.can.includes('issue') ? (
        <IssueButton
          campaign={campaign}
          office={office}
          revision={revision}
          counts={preview.data.counts}
          burden={preview.data.burden}
        />
      ) : (
        <p className="soft">{t('issue.notYours')}</p>
      )}
      <PlannedParticipants participants={preview.data.participants} />
    </>
  );
}

/** ⑦ The way to the sign-off and the number, then issuing itself. */
export function IssuePart(props: IssuePartProps) {
  const { file, edit } = useEditing();
  const { view, revision } = props;
  return (
    <>
      <DraftingPart
        campaign={view.id}
        revision={revision}
        number={file.notice.number}
        onNumber={(number) => edit(withNotice({ number }))}
      />
      <Issuing {...props} />
    </>
  );
}
