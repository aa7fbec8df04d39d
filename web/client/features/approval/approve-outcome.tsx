import { useTranslation } from 'react-i18next';
import type { ApprovedRow } from '../../api/approve-many';

interface ApproveOutcomeProps {
  results: readonly ApprovedRow[];
  /** Who handed in what, by slot of a duty, as it was when the button was pressed. */
  titles: ReadonlyMap<string, string>;
}

/** Names one question. */
export function questionKey(row: Pick<ApprovedRow, 'campaign' | 'unit' | 'duty' | 'slot'>): string {
  return [row.campaign, row.unit, row.duty, row.slot].join(':');
}

/** What became of each: how many were agreed to, and which were not and why. */
export function ApproveOutcome({ results, titles }: ApproveOutcomeProps) {
  const { t } = useTranslation('approval');
  const done = results.filter(({ status }) => status === 'done').length;
  const others = results.filter(({ status }) => status !== 'done');
  return (
    <div className="card approval-outcome" role="status">
      {done > 0 && <p>{t('outcome.done', { count: done })}</p>}
      {others.length > 0 && (
        <>
          <p>{t('outcome.others', { count: others.length })}</p>
          <ul>
            {others.map((row) => (
              <li key={questionKey(row)}>
                {titles.get(questionKey(row))}
                {t('colon')}
                {row.message ?? t(row.status === 'pending' ? 'outcome.pending' : 'outcome.fault')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
