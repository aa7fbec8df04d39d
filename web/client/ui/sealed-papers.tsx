import { useTranslation } from 'react-i18next';
import type { SealedPaperView, TaskView } from '../../contract/tasks';
import { fillPath, paths } from '../../contract/paths';
import { withOffice } from '../api/office';
import { useDates } from './use-dates';
import './sealed-papers.css';

interface PaperProps {
  paper: SealedPaperView['papers'][number];
  names: TaskView['names'];
}

function Paper({ paper, names }: PaperProps) {
  const { t } = useTranslation('documents');
  const dates = useDates();
  const { round, isOfThis, attachments, at, by } = paper;
  const said = { at: dates.moment(at), by: names.people[by.person] ?? '', round };
  return (
    <li className="document-files">
      <span className={isOfThis ? undefined : 'soft'}>
        {t(isOfThis ? 'sealed.came' : 'sealed.former', said)}
      </span>
      {attachments.map((attachment, n) => (
        <a key={attachment} href={withOffice(fillPath(paths.attachmentContent, { attachment }))}>
          {t('sealed.file', { no: n + 1 })}
        </a>
      ))}
    </li>
  );
}

/** The signed and sealed papers of a duty: whether one is awaited, and those that came. */
export function SealedPapers({ task, duty }: { task: TaskView; duty: string }) {
  const { t } = useTranslation('documents');
  const sealed = task.papers.find((one) => one.duty === duty);
  if (!sealed) return null;
  return (
    <>
      {sealed.awaited && (
        <p>
          <span className="mark mark-amber">{t('sealed.awaited')}</span>
        </p>
      )}
      {sealed.papers.length > 0 && (
        <ul className="sealed-papers">
          {sealed.papers.map((one) => (
            <Paper key={one.submission} paper={one} names={task.names} />
          ))}
        </ul>
      )}
    </>
  );
}
