import { useTranslation } from 'react-i18next';
import { countFindings, FINDINGS } from '../../../../domain/inspection';
import type { IssuingView } from '../../../contract/board';
import type { BoardModel } from './board-model';
import './board-inspected.css';

interface BoardInspectedProps {
  view: IssuingView;
  units: BoardModel['all'];
}

/** How many units were found how at each point; nothing before the first was inspected. */
export function BoardInspected({ view, units }: BoardInspectedProps) {
  const { t } = useTranslation('inspection');
  if (units.every(({ inspected }) => !inspected)) return null;
  return (
    <section className="card board-inspected" aria-labelledby="board-inspected">
      <h2 id="board-inspected">{t('counts')}</h2>
      <table aria-labelledby="board-inspected">
        <thead>
          <tr>
            <th scope="col">{t('point')}</th>
            {FINDINGS.map((one) => (
              <th key={one} scope="col">
                {t(`findings.${one}`)}
              </th>
            ))}
            <th scope="col">{t('none')}</th>
          </tr>
        </thead>
        <tbody>
          {countFindings(view.inspectionPoints, units).map((count) => (
            <tr key={count.point}>
              <th scope="row">{count.point}</th>
              {FINDINGS.map((one) => (
                <td key={one}>{count[one]}</td>
              ))}
              <td>{count.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
