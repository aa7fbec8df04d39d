import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { isMet } from '../../../../domain/duty-state';

type Cell = ItemView['units'][number]['duties'][number];

function toneOf({ overdue, state }: Cell): string {
  if (overdue || state === 'returned') return 'red';
  return isMet(state) ? 'green' : 'amber';
}

/** Where one duty on the item stands. */
export function CellMark({ duty }: { duty: Cell }) {
  const { t } = useTranslation('states');
  const tone = toneOf(duty);
  const isPlain = tone === 'amber' && duty.state === 'open';
  return (
    <span className={`mark mark-${isPlain ? 'plain' : tone}`}>
      {duty.overdue && duty.state === 'open' ? t('duty.overdue') : t(`duty.${duty.state}`)}
    </span>
  );
}
