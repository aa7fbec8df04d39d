import { useTranslation } from 'react-i18next';
import type { BulkResult } from '../../api/act-on-tasks';

interface BulkOutcomeProps {
  results: readonly BulkResult[];
  /** Titles by campaign and office, as they were when the button was pressed. */
  titles: ReadonlyMap<string, string>;
}

/** What became of each notice: how many are signed for, and which are not and why. */
export function BulkOutcome({ results, titles }: BulkOutcomeProps) {
  const { t } = useTranslation('inbox');
  const done = results.filter(({ status }) => status === 'done').length;
  const others = results.filter(({ status }) => status !== 'done');
  return (
    <div className="card inbox-outcome" role="status">
      {done > 0 && <p>{t('outcome.done', { count: done })}</p>}
      {others.length > 0 && (
        <>
          <p className="inbox-refusal">{t('outcome.others', { count: others.length })}</p>
          <ul>
            {others.map(({ campaign, office, status, message }) => (
              <li key={`${campaign}:${office}`}>
                {titles.get(`${campaign}:${office}`)}
                {t('colon')}
                {message ?? t(status === 'pending' ? 'outcome.pending' : 'outcome.fault')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
