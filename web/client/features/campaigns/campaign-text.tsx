import { useTranslation } from 'react-i18next';
import { numberedAnnexes } from '../../../../domain/annex-label';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { useCampaignWords } from '../../ui/campaign-words';
import { NoticeLinks } from '../../ui/notice-links';
import { CampaignItems } from './campaign-items';
import { CampaignSteps } from './campaign-steps';
import { TextBox } from './text-box';

interface CampaignTextProps {
  file: CampaignFile;
  /** Name of a unit by its id; other words are shown as they stand. */
  nameOf: (words: string) => string;
}

function Lines({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  if (!lines || lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="campaign-lines">
        {lines.map((line, i) => (
          <li key={`${i} ${line}`}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function NoticeBox({ file, nameOf }: CampaignTextProps) {
  const { t } = useTranslation('campaigns');
  const words = useCampaignWords(file);
  const { notice } = file;
  const { attachments = [] } = notice;
  const annexes = numberedAnnexes(attachments).map(({ label, title }) => `${label} ${title}`);
  const contacts = notice.contacts?.map(({ name, phone, mail }) =>
    [name, phone, mail].filter((one) => one !== undefined).join(' '),
  );
  return (
    <TextBox title={t('view.notice')}>
      {notice.text.split('\n').map((paragraph, i) => (
        <p key={i} className="campaign-paragraph">
          {paragraph}
        </p>
      ))}
      <Lines title={t('view.standingClauses')} lines={notice.standingClauses} />
      <Lines
        title={t('view.recipients')}
        lines={notice.recipients.map((ref) => words.ref(ref, nameOf))}
      />
      <Lines title={t('view.copies')} lines={notice.copies} />
      <NoticeLinks
        of={{ campaign: file.id, office: notice.issuer }}
        notice={notice}
        className="campaign-lines"
      />
      <Lines title={t('view.annexes')} lines={annexes} />
      <Lines title={t('view.contacts')} lines={contacts} />
    </TextBox>
  );
}

function PhasesBox({ file }: { file: CampaignFile }) {
  const { t } = useTranslation('campaigns');
  const words = useCampaignWords(file);
  if (file.phases.length === 0 && file.anchors.length === 0) return null;
  const events = file.anchors.map(({ name, on }) =>
    on === undefined
      ? t('view.eventUndated', { name })
      : t('view.eventOn', { name, on: words.edge({ on }) }),
  );
  return (
    <TextBox title={t('view.phases')}>
      <Lines
        title={t('view.phases')}
        lines={file.phases.map(({ name, from, to }) => `${name} ${words.span(from, to)}`)}
      />
      <Lines title={t('view.events')} lines={events} />
    </TextBox>
  );
}

/** What a campaign file says, in words. */
export function CampaignText({ file, nameOf }: CampaignTextProps) {
  return (
    <>
      <NoticeBox file={file} nameOf={nameOf} />
      <CampaignItems file={file} nameOf={nameOf} />
      <PhasesBox file={file} />
      <CampaignSteps file={file} />
    </>
  );
}
