import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../domain/campaign-file';
import { startOfDay } from '../../../../domain/shanghai-time';
import type { TaskView } from '../../../contract/tasks';
import { NoticeLinks } from '../../ui/notice-links';
import { useDates } from '../../ui/use-dates';
import { NoticeAnnexes } from './notice-annexes';
import { NoticeItems } from './notice-items';
import { useTaskWords } from './use-task-words';
import './notice.css';

function Lines({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  if (!lines || lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="notice-clauses">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Phases({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const words = useTaskWords(task);
  const lines = task.document.phases.map(({ name, window }) =>
    t('phase', { name, window: words.window(window) }),
  );
  return <Lines title={t('phases')} lines={lines} />;
}

function Contacts({ contacts = [] }: Pick<Notice, 'contacts'>) {
  const { t } = useTranslation('notice');
  const lines = contacts.map(({ name, phone, mail }) =>
    [name, phone, mail].filter(Boolean).join(t('dot')),
  );
  return <Lines title={t('contacts')} lines={lines} />;
}

/** Who signs and when, and below the rule who is told and when it was printed. */
function Foot({ task, notice }: { task: TaskView; notice: Notice }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  const day = (on: string | undefined) => on && dates.whole(startOfDay(on));
  const printed = day(notice.printedOn);
  return (
    <>
      <p className="notice-signature">
        {task.document.issuer}
        <br />
        {day(notice.issuedOn) ?? dates.whole(task.deliveredAt)}
      </p>
      {(notice.copies.length > 0 || printed) && (
        <div className="notice-colophon">
          {notice.copies.length > 0 && (
            <p>{t('copies', { names: notice.copies.join(t('comma')) })}</p>
          )}
          {printed && <p>{t('printed', { office: task.document.issuer, on: printed })}</p>}
        </div>
      )}
    </>
  );
}

/** The notice as issued, laid out as official documents are. */
export function NoticeDocument({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const words = useTaskWords(task);
  const notice = task.notice as Notice;
  const { recipients, issuer } = task.document;
  return (
    <div className="notice-body">
      <p className="notice-letterhead">{notice.letterhead ?? issuer}</p>
      {notice.number !== '' && <p className="notice-number">{notice.number}</p>}
      <p className="notice-title">{notice.title}</p>
      {recipients.length > 0 && (
        <p className="notice-recipients">{t('recipients', { units: words.refs(recipients) })}</p>
      )}
      {notice.text.split('\n').map((paragraph, i) => (
        <p key={i} className="notice-paragraph">
          {paragraph}
        </p>
      ))}
      <NoticeItems task={task} />
      <Phases task={task} />
      <Lines title={t('standingClauses')} lines={notice.standingClauses} />
      <NoticeLinks of={task} notice={notice} className="notice-clauses" />
      <Contacts contacts={notice.contacts} />
      <NoticeAnnexes annexes={notice.attachments ?? []} />
      <Foot task={task} notice={notice} />
    </div>
  );
}
