import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardCounts } from '../../../contract/campaigns';
import type { IssuingView } from '../../../contract/board';
import { figuresQuery } from '../../api/get-figures';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';

type RolledFigure = BoardCounts['figures'][number];

/** What one field comes to, in words; what is listed unfolds. */
function Rolled({ figure }: { figure: RolledFigure }) {
  const { t } = useTranslation('board');
  const { rollup, value, values, more } = figure;
  const number = typeof value === 'number' ? value.toLocaleString() : (value ?? '');
  const said = t(`figures.rollup.${rollup}`, { value: number });
  if (values.length === 0) return <>{said}</>;
  const words = (one: RolledFigure['values'][number]['value']) =>
    typeof one === 'boolean' ? t(one ? 'figures.yes' : 'figures.no') : String(one);
  return (
    <details className="figures-values">
      <summary>{said}</summary>
      <ul>
        {values.map((one) => (
          <li key={`${typeof one.value} ${one.value}`}>
            {one.count === 1
              ? words(one.value)
              : t('figures.times', { value: words(one.value), count: one.count })}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('figures.more', { count: more })}</p>}
    </details>
  );
}

function Sums({ view }: { view: IssuingView }) {
  const { t } = useTranslation('board');
  const { data: figures, error, refetch } = useQuery(figuresQuery(view));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!figures) return <Loading />;
  if (figures.length === 0) return <p className="soft">{t('figures.empty')}</p>;
  const titleOf = (form: string) =>
    view.steps
      .filter((step) => step.form === form)
      .map(({ title }) => title)
      .join(t('listComma'));
  return (
    <table className="figures" aria-label={t('figures.title')}>
      <thead>
        <tr>
          <th scope="col">{t('figures.step')}</th>
          <th scope="col">{t('figures.field')}</th>
          <th scope="col">{t('figures.sum')}</th>
          <th scope="col">{t('figures.units')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.form} ${figure.field}`}>
            <td>{titleOf(figure.form)}</td>
            <th scope="row">{figure.title}</th>
            <td>
              <Rolled figure={figure} />
            </td>
            <td data-label={t('figures.units')}>{figure.units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sums of what has been accepted; read only where somebody opens it. */
export function BoardFigures({ view }: { view: IssuingView }) {
  const { t } = useTranslation('board');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card board-figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('figures.title')}</h2>
      </summary>
      {isOpen && <Sums view={view} />}
    </details>
  );
}
