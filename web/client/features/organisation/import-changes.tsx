import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../contract/organisation-import';

type Change = ImportPreview['changes'][number];

function Line({ change }: { change: Change }) {
  const { t } = useTranslation('organisation');
  const { sheet, row, name, kind, what } = change;
  const blank = t('importing.blank');
  return (
    <li>
      <span className="import-where">
        {t('importing.row', { sheet: t(`importing.sheets.${sheet}`), row })}
        <span className={`mark mark-${kind === 'added' ? 'green' : 'amber'}`}>
          {t(`importing.kind.${kind}`)}
        </span>
      </span>
      <span>
        {name}
        {what.map(({ column, from, to }) => (
          <span key={column} className="soft import-from">
            {t('importing.from', { column, from: from || blank, to: to || blank })}
          </span>
        ))}
      </span>
    </li>
  );
}

/** What would be added and changed, row by row; folded where it is long. */
export function ImportChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('organisation');
  if (changes.length === 0) return null;
  return (
    <details className="import-changes" open={changes.length <= 20}>
      <summary>{t('importing.changes')}</summary>
      <ol className="import-told">
        {changes.map((change) => (
          <Line key={`${change.sheet} ${change.row}`} change={change} />
        ))}
      </ol>
      {changes.length >= 200 && (
        <p className="soft">{t('importing.changesShown', { count: changes.length })}</p>
      )}
    </details>
  );
}
