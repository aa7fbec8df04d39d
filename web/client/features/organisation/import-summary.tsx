import { useState } from 'react';
import { Alert, Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportPreview, ToldRow } from '../../../contract/organisation-import';
import { Failure } from '../../ui/failure';
import { ImportChanges } from './import-changes';

const SHEETS = ['units', 'people'] as const;
const COUNTED = ['added', 'changed', 'unchanged', 'refused'] as const;

function Counts({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('organisation');
  const rows = SHEETS.flatMap((sheet) => {
    const counts = preview[sheet];
    return counts ? [{ sheet, counts }] : [];
  });
  return (
    <table className="import-counts">
      <caption>{t('importing.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('importing.sheet')}</th>
          {COUNTED.map((name) => (
            <th scope="col" key={name}>
              {t(`importing.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sheet, counts }) => (
          <tr key={sheet}>
            <th scope="row">{t(`importing.sheets.${sheet}`)}</th>
            {COUNTED.map((name) => (
              <td key={name} className={name === 'refused' && counts.refused > 0 ? 'is-red' : ''}>
                {counts[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ rows }: { rows: readonly ToldRow[] }) {
  const { t } = useTranslation('organisation');
  return (
    <ol className="import-told">
      {rows.map(({ sheet, row, column, message }, i) => (
        <li key={`${sheet} ${row} ${column} ${i}`}>
          <span className="import-where">
            {t('importing.row', { sheet: t(`importing.sheets.${sheet}`), row })}
            <span className="mark">{t('importing.column', { column })}</span>
          </span>
          <span>{message}</span>
        </li>
      ))}
    </ol>
  );
}

interface ImportSummaryProps {
  preview: ImportPreview;
  isBusy: boolean;
  error: unknown;
  onApply: (confirmed: boolean) => void;
}

function sumOf(counts: ImportCounts | null, name: keyof ImportCounts): number {
  return counts?.[name] ?? 0;
}

function Apply({ preview, isBusy, error, onApply }: ImportSummaryProps) {
  const { t } = useTranslation('organisation');
  const [isSure, setSure] = useState(false);
  const { units, people, warnings } = preview;
  const changed = sumOf(units, 'changed') + sumOf(people, 'changed');
  const added = { units: sumOf(units, 'added'), people: sumOf(people, 'added') };
  if (added.units + added.people + changed === 0) return <p>{t('importing.nothing')}</p>;
  return (
    <>
      {warnings.length > 0 && (
        <section className="import-warnings">
          <h3>{t('importing.warnings')}</h3>
          <Told rows={warnings} />
          <Checkbox checked={isSure} onChange={(event) => setSure(event.target.checked)}>
            {t('importing.confirm')}
          </Checkbox>
        </section>
      )}
      <ImportChanges changes={preview.changes} />
      {error !== null && <Failure error={error} />}
      <p className="import-apply">
        <Button
          type="primary"
          loading={isBusy}
          disabled={warnings.length > 0 && !isSure}
          onClick={() => onApply(isSure)}
        >
          {t('importing.apply', { ...added, changed })}
        </Button>
      </p>
    </>
  );
}

/** What a table comes to: counts, what is wrong row by row, and the one button when nothing is. */
export function ImportSummary(props: ImportSummaryProps) {
  const { t } = useTranslation('organisation');
  const { preview } = props;
  const { faults, ignored, units, people } = preview;
  const refused = sumOf(units, 'refused') + sumOf(people, 'refused');
  return (
    <section className="card import-step" aria-labelledby="import-summary">
      <h2 id="import-summary">{t('importing.step3')}</h2>
      {ignored.length > 0 && (
        <p className="soft">{t('importing.ignored', { names: ignored.join(t('listComma')) })}</p>
      )}
      <div className="import-scroll">
        <Counts preview={preview} />
      </div>
      {faults.length === 0 && <Apply {...props} />}
      {faults.length > 0 && (
        <>
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('importing.faults', { count: refused })}
          />
          <p>{t('importing.blocked')}</p>
          <Told rows={faults} />
          {faults.length < refused && (
            <p className="soft">{t('importing.faultsShown', { count: faults.length })}</p>
          )}
        </>
      )}
    </section>
  );
}
