import { useTranslation } from 'react-i18next';
import type { CircularArrear } from '../../../../contract/circulars';
import { useDates } from '../../../ui/use-dates';

/** Whom a circular names: units alone, each with what it owes and since when. */
export function CircularUnits({ rows }: { rows: readonly CircularArrear[] }) {
  const { t } = useTranslation('circular');
  const dates = useDates();
  if (rows.length === 0) return <p className="soft">{t('noUnits')}</p>;
  const units = [...new Map(rows.map(({ unit, name }) => [unit, name]))];
  return (
    <table className="circular-units">
      <caption>{t('units', { count: units.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('owed')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(([unit, name]) => (
          <tr key={unit}>
            <th scope="row">{name}</th>
            <td>
              {rows
                .filter((row) => row.unit === unit)
                .map(({ duty, title, dueAt }) => (
                  <span key={duty} className="circular-owed">
                    {title} <span className="soft">{t('due', { on: dates.due(dueAt) })}</span>
                  </span>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
