import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewList } from '../../../contract/reviews';
import type { ReviewFilter } from '../../api/review-filter';
import { KINDS } from './review-search';

interface Chosen {
  id: string;
  title: string;
  count: number;
}

interface NarrowProps {
  label: string;
  all: string;
  options: Chosen[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function Narrow({ label, all, options, value, onChoose }: NarrowProps) {
  const { t } = useTranslation('review');
  return (
    <select
      className="plain-select"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || undefined)}
    >
      <option value="">{all}</option>
      {options.map(({ id, title, count }) => (
        <option key={id} value={id}>
          {t('option', { title, count })}
        </option>
      ))}
    </select>
  );
}

interface ReviewFiltersProps {
  filter: ReviewFilter;
  list: ReviewList;
}

/** How much of each kind waits; by kind, notice and step the queue is narrowed. */
export function ReviewFilters({ filter, list }: ReviewFiltersProps) {
  const { t } = useTranslation('review');
  const navigate = useNavigate();
  const { counts, notices, steps } = list;
  const narrow = (part: ReviewFilter) =>
    void navigate({ to: '.', search: (now: object) => ({ ...now, ...part }), replace: true });
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const { notice, step } = filter;
  return (
    <div className="review-filters">
      <nav aria-label={t('kinds')} className="review-kinds">
        {[undefined, ...KINDS].map((kind) => (
          <Link
            key={kind ?? 'all'}
            to="."
            search={(now: object) => ({ ...now, kind })}
            replace
            activeOptions={{ exact: true }}
            aria-current={filter.kind === kind ? 'page' : undefined}
          >
            {t(kind ? `kind.${kind}` : 'kind.all')}
            <span className="review-count">{kind ? counts[kind] : total}</span>
          </Link>
        ))}
      </nav>
      {(notices.length > 1 || notice !== undefined) && (
        <Narrow
          label={t('byNotice')}
          all={t('allNotices')}
          value={notice}
          options={notices.map(({ campaign: id, ...rest }) => ({ id, ...rest }))}
          onChoose={(id) => narrow({ notice: id, step: undefined })}
        />
      )}
      {(steps.length > 1 || step !== undefined) && (
        <Narrow
          label={t('byStep')}
          all={t('allSteps')}
          value={step}
          options={steps.map(({ step: id, ...rest }) => ({ id, ...rest }))}
          onChoose={(id) => narrow({ step: id })}
        />
      )}
    </div>
  );
}
