import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import { figuresQuery } from '../../api/get-figures';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';

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
        {figures.map(({ form, field, title, sum, units }) => (
          <tr key={`${form} ${field}`}>
            <td>{titleOf(form)}</td>
            <th scope="row">{title}</th>
            <td>{sum.toLocaleString()}</td>
            <td>{units}</td>
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
