import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FiguresTableProps {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [string, ...ReactNode[]])[];
}

/** The figures of a chart, folded away below it. */
export function FiguresTable({ caption, head, rows }: FiguresTableProps) {
  const { t } = useTranslation('rehearsal');
  return (
    <details className="figures">
      <summary>{t('table')}</summary>
      <div className="figures-scroll" tabIndex={0} role="region" aria-label={caption}>
        <Figures caption={caption} head={head} rows={rows} />
      </div>
    </details>
  );
}

/** A table whose first column names the row. */
export function Figures({ caption, head, rows }: FiguresTableProps) {
  return (
    <table>
      <caption className="figures-caption">{caption}</caption>
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={head[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
