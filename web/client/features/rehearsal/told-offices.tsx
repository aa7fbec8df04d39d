import { useTranslation } from 'react-i18next';
import { RUNG_ACTIONS } from '../../../../domain/ladder';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { Figures } from './figures-table';

const MOST_SHOWN = 20;

interface ToldOfficesProps {
  report: Pick<RehearsalFigures, 'offices' | 'officesTold'>;
  names: RehearsalView['names'];
}

/** The offices that are told most, with what they are told. */
export function ToldOffices({ report, names }: ToldOfficesProps) {
  const { t } = useTranslation('rehearsal');
  const shown = report.offices.slice(0, MOST_SHOWN);
  const actions = RUNG_ACTIONS.filter((one) =>
    report.offices.some(({ counts }) => counts[one] > 0),
  );
  const left = report.officesTold - shown.length;
  return (
    <section className="card" aria-labelledby="told-offices">
      <h2 id="told-offices">{t('offices.title')}</h2>
      {shown.length === 0 ? (
        <p className="soft">{t('offices.empty')}</p>
      ) : (
        <div className="figures-scroll" tabIndex={0} role="region" aria-labelledby="told-offices">
          <Figures
            caption={t('offices.title')}
            head={[
              t('offices.office'),
              ...actions.map((one) => t(`action.${one}`)),
              t('offices.total'),
            ]}
            rows={shown.map(({ office, counts, total }) => [
              names.units[office] ?? '',
              ...actions.map((one) => counts[one]),
              total,
            ])}
          />
        </div>
      )}
      {left > 0 && <p className="soft">{t('offices.more', { count: left })}</p>}
    </section>
  );
}
