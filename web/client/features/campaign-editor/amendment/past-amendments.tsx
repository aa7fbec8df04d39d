import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView } from '../../../../contract/board';
import { amendmentsQuery } from '../../../api/get-amendments';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import { useDates } from '../../../ui/use-dates';

interface PastAmendmentsProps {
  view: IssuingView;
  words: (change: ChangeBody) => string;
  /** Takes up the changes that take one back. */
  onTakeBack: (changes: ChangeBody[]) => void;
}

/** The supplementary notices so far; each can be taken back by its opposite, as another one. */
export function PastAmendments({ view, words, onTakeBack }: PastAmendmentsProps) {
  const { t } = useTranslation('amendment');
  const dates = useDates();
  const { data, error, refetch } = useQuery(amendmentsQuery(view));
  const may = view.can.includes('amend');
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <section className="card amend-box" aria-labelledby="amend-past">
      <h2 id="amend-past">{t('past')}</h2>
      {data.rows.length === 0 && <p className="soft">{t('none')}</p>}
      <ol className="amend-past">
        {data.rows.map(({ no, number, text, at, by, changes, opposite }) => (
          <li key={no}>
            <p>
              <strong>{number}</strong>{' '}
              <span className="soft">
                {dates.moment(at)} · {data.names.units[by.office]} {data.names.people[by.person]}
              </span>
            </p>
            <p>{text}</p>
            <ul>
              {changes.map((change) => (
                <li key={JSON.stringify(change)}>{words(change)}</li>
              ))}
            </ul>
            {may && (
              <Button size="small" onClick={() => onTakeBack(opposite)}>
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
