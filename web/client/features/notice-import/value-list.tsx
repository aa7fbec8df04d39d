import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import type { Span } from '../../../../domain/notice-import/passage';
import type { Unit } from '../../../../domain/unit';
import { useCampaignWords } from '../../ui/campaign-words';
import { itemRows, noticeRows, processRows, type ValueRow } from './value-rows';

interface ValueListProps {
  file: CampaignFile;
  units: readonly Unit[];
  spans: Readonly<Record<string, Span>>;
  selected: string | null;
  onSelect: (path: string) => void;
}

function Rows({
  rows,
  spans,
  selected,
  onSelect,
}: { rows: ValueRow[] } & Omit<ValueListProps, 'file' | 'units'>) {
  return (
    <dl className="value-rows">
      {rows.map(({ path, label, words }) => (
        <div key={path} className={selected === path ? 'is-selected' : ''} data-path={path}>
          <dt>{label}</dt>
          <dd>
            {spans[path] ? (
              <button type="button" className="value-button" onClick={() => onSelect(path)}>
                {words}
              </button>
            ) : (
              words
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was read, value by value; a value leads to the words it was read from. */
export function ValueList({ file, units, ...rest }: ValueListProps) {
  const { t } = useTranslation('noticeImport');
  const words = useCampaignWords(file);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const isRead = (path: string) => rest.spans[path] !== undefined;
  const with_ = { t, words, nameOf, isRead };
  return (
    <>
      <section className="card import-part">
        <h2>{t('part.notice')}</h2>
        <Rows rows={noticeRows(file, with_)} {...rest} />
      </section>
      {file.items.length > 0 && (
        <section className="card import-part">
          <h2>{t('part.items', { count: file.items.length })}</h2>
          <ol className="value-items">
            {file.items.map(({ no, title }, i) => (
              <li key={no}>
                <Rows
                  rows={[{ path: `items[${i}].title`, label: t('item', { no }), words: title }]}
                  {...rest}
                />
                <Rows rows={itemRows(file, i, with_)} {...rest} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="card import-part">
        <h2>{t('part.process')}</h2>
        <Rows rows={processRows(file, with_)} {...rest} />
      </section>
    </>
  );
}
