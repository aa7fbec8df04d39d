import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeTextBody } from '../../../contract/notice-texts';
import { draftCampaign } from '../../../../domain/notice-draft/draft-campaign';
import type { DraftBasis } from '../../../../domain/notice-draft/drafting';
import { readNotice } from '../../../../domain/notice-import/read-notice';
import { Failure } from '../../ui/failure';
import { useOpenDraft } from './use-open-draft';

interface ByHandProps {
  original: File;
  reason: NonNullable<NoticeTextBody['unread']>;
  basis: Omit<DraftBasis, 'answers'>;
  /** The paper is in the draft now. */
  onKept: () => void;
}

function emptyDraft(original: File, basis: ByHandProps['basis']) {
  const reading = readNotice('');
  if (reading === 'classified') return null;
  const { file } = draftCampaign(reading, { ...basis, answers: {} });
  const title = original.name.replace(/\.[A-Za-z0-9]+$/, '');
  return { ...file, notice: { ...file.notice, title } };
}

/** A paper whose text cannot be read: it is kept with an empty draft, to be filled in beside it. */
export function ByHand({ original, reason, basis, onKept }: ByHandProps) {
  const { t } = useTranslation('noticeImport');
  const keep = useOpenDraft(onKept);
  const file = emptyDraft(original, basis);
  return (
    <section className="card import-choose">
      <h2>{original.name}</h2>
      <p>{t(`unread.${reason}`, { docx: '.docx' })}</p>
      {keep.isError && <Failure error={keep.error} />}
      <p>
        <Button
          type="primary"
          loading={keep.isPending}
          onClick={() => file && keep.mutate({ file, original })}
        >
          {t('openByHand')}
        </Button>
      </p>
    </section>
  );
}
