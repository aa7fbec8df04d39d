import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportDone } from '../../../contract/organisation-import';

const SHOWN = 50;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A table for a spreadsheet; the mark at the front says that it is UTF-8. */
function csvOf(rows: readonly (readonly string[])[]): Blob {
  const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Passwords({ passwords }: Pick<ImportDone, 'passwords'>) {
  const { t } = useTranslation('organisation');
  const columns = [t('people.name'), t('people.account'), t('importing.unit')];
  const head = [...columns, t('importing.password')];
  const rows = passwords.map(({ name, account, unit, password }) => [
    ...[name, account, unit, password],
  ]);
  return (
    <section className="import-passwords" aria-labelledby="import-passwords">
      <h2 id="import-passwords">{t('importing.passwords')}</h2>
      <p>{t('importing.passwordsSentence')}</p>
      <p>
        <Button
          type="primary"
          onClick={() => save(csvOf([head, ...rows]), t('importing.fileName'))}
        >
          {t('importing.download')}
        </Button>
      </p>
      {rows.length <= SHOWN && (
        <div className="import-scroll">
          <table className="import-counts">
            <caption>{t('importing.passwords')}</caption>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[1]}>
                  {row.map((cell, i) => (
                    <td key={head[i]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What an import has done, and the first passwords of those who are new. */
export function ImportResult({ done }: { done: ImportDone }) {
  const { t } = useTranslation('organisation');
  const { units, people, passwords } = done;
  const numbers = {
    ...{ units: units.added, people: people.added },
    ...{ unitsChanged: units.changed, peopleChanged: people.changed },
  };
  return (
    <section className="card import-step">
      <Alert type="success" showIcon role="status" title={t('importing.done', numbers)} />
      {passwords.length > 0 && <Passwords passwords={passwords} />}
    </section>
  );
}
