import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '../../ui/failure-sentence';
import { useDates } from '../../ui/use-dates';
import type { Standing } from './draft';

/** How the draft stands, in a few words beside the button. */
export function DraftLine({ standing }: { standing: Standing }) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const sentence = useFailureSentence();
  switch (standing.kind) {
    case 'untouched':
    case 'conflict':
      return null;
    case 'typing':
    case 'saving':
      return <p className="soft">{t('saving')}</p>;
    case 'saved':
      return <p className="soft">{t('saved', { at: dates.clock(standing.at) })}</p>;
    case 'kept':
      return (
        <p className="draft-kept" role="status">
          {t('kept')}
          {standing.error !== null && <span className="soft"> {sentence(standing.error)}</span>}
        </p>
      );
  }
}
