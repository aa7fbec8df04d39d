import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import type { JournalPage, TimelineRow } from '../../../contract/journal';
import { useDates } from '../../ui/use-dates';
import { useSentence } from './use-sentence';

interface JournalTableProps {
  view: IssuingView;
  pages: JournalPage[];
}

/** The one unit an entry of the issuing side is about; null where it is about several or all. */
function unitOf({ data }: TimelineRow): string | null {
  const { unit, row } = (data ?? {}) as { unit?: string; row?: { unit: string } };
  return unit ?? row?.unit ?? null;
}

/** Entries as a table: number, when, who, what. */
export function JournalTable({ view, pages }: JournalTableProps) {
  const { t } = useTranslation('journal');
  const dates = useDates();
  const people = Object.assign({}, ...pages.map(({ names }) => names.people)) as Names;
  const units = Object.assign({}, ...pages.map(({ names }) => names.units)) as Names;
  const duties = Object.assign({}, ...pages.map((page) => page.duties)) as Names;
  const sentence = useSentence({ units, duties, anchors: view.anchors });
  const { campaign, office } = view;
  return (
    <table className="journal-table" aria-label={t('title')}>
      <thead>
        <tr>
          {(['seq', 'at', 'by', 'did'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.flatMap(({ rows }) =>
          rows.map((row) => {
            const unit = unitOf(row);
            const by = people[row.by.person];
            return (
              <tr key={row.id}>
                <td>{row.seq}</td>
                <td>{dates.moment(row.at)}</td>
                <td>{by ? t('byPerson', { by, office: units[row.by.office] }) : t('bySystem')}</td>
                <td>
                  {sentence(row)}{' '}
                  {unit !== null && (
                    <Link
                      className="journal-unit"
                      to="/tasks/$campaign/$office/$unit"
                      params={{ campaign, office, unit }}
                    >
                      {t('toUnit')}
                    </Link>
                  )}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

type Names = Record<string, string>;
