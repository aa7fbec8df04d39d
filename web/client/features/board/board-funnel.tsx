import { useTranslation } from 'react-i18next';
import type { BoardFilter } from '../../../../domain/board-filter';
import type { BoardModel, FunnelBar } from './board-model';

interface BoardFunnelProps {
  model: BoardModel;
  filter: BoardFilter;
  onFilter: (change: BoardFilter) => void;
}

interface BarProps extends FunnelBar {
  filter: BoardFilter;
  onFilter: (change: BoardFilter) => void;
}

function Bar({ milestone, done, asked, filter, onFilter }: BarProps) {
  const { t } = useTranslation('board');
  const name = t(`funnel.${milestone}`);
  const missing = asked - done;
  const isHad = filter.has === milestone;
  const isLacked = filter.lacks === milestone;
  return (
    <li className="funnel-bar">
      <button
        type="button"
        className="funnel-done"
        aria-pressed={isHad}
        title={t('funnel.hasName', { name })}
        onClick={() => onFilter({ has: isHad ? undefined : milestone, lacks: undefined })}
      >
        <span>{name}</span> <strong>{t('funnel.of', { done, asked })}</strong>
      </button>
      <span className="funnel-track" aria-hidden>
        <span style={{ width: `${(100 * done) / asked}%` }} />
      </span>
      {missing > 0 && (
        <button
          type="button"
          className="funnel-lacks"
          aria-pressed={isLacked}
          title={t('funnel.lacksName', { name, count: missing })}
          onClick={() => onFilter({ lacks: isLacked ? undefined : milestone, has: undefined })}
        >
          {t('funnel.lacks', { count: missing })}
        </button>
      )}
    </li>
  );
}

/** 送达 → 签收 → 方案 → 报送 → 办结 in units, each of those of whom it is asked; a click narrows the board. */
export function BoardFunnel({ model, filter, onFilter }: BoardFunnelProps) {
  const { t } = useTranslation('board');
  const sent = model.all.length;
  return (
    <section aria-label={t('funnel.title')}>
      <ol className="funnel card">
        <li className="funnel-bar">
          <button
            type="button"
            className="funnel-done"
            onClick={() => onFilter({ has: undefined, lacks: undefined })}
          >
            <span>{t('funnel.sent')}</span> <strong>{sent}</strong>
          </button>
          <span className="funnel-track" aria-hidden>
            <span style={{ width: '100%' }} />
          </span>
        </li>
        {model.funnel.map((bar) => (
          <Bar key={bar.milestone} {...bar} filter={filter} onFilter={onFilter} />
        ))}
      </ol>
    </section>
  );
}
