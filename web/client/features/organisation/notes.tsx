import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../contract/organisation';
import { useDates } from '../../ui/use-dates';

const FEW = 5;

function Note({ note }: { note: NoteView }) {
  const { t } = useTranslation('organisation');
  const dates = useDates();
  const { at, by, act, summary } = note;
  const successors = summary['successors'] || t('notes.nobody');
  return (
    <li>
      <p>{t(`notes.act.${act}`, { ...summary, successors })}</p>
      <p className="soft">{t('notes.line', { at: dates.moment(at), by })}</p>
    </li>
  );
}

/** 变动记录: what administrators did here, the newest first; older ones folded. */
export function Notes({ notes }: { notes: readonly NoteView[] }) {
  const { t } = useTranslation('organisation');
  const [newest, older] = [notes.slice(0, FEW), notes.slice(FEW)];
  return (
    <section className="unit-section" aria-labelledby="unit-notes">
      <h3 id="unit-notes">{t('notes.title')}</h3>
      {notes.length === 0 && <p className="soft">{t('notes.none')}</p>}
      <ol className="unit-notes">
        {newest.map((note) => (
          <Note key={note.seq} note={note} />
        ))}
      </ol>
      {older.length > 0 && (
        <details>
          <summary>{t('notes.older', { count: older.length })}</summary>
          <ol className="unit-notes">
            {older.map((note) => (
              <Note key={note.seq} note={note} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
