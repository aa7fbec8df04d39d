import { useTranslation } from 'react-i18next';
import type { ItemState } from '../../../domain/issuance-event';
import type { Tone } from './pressure';

const TONES = {
  underway: 'plain',
  completed: 'green',
  closed: 'green',
  suspended: 'amber',
  standing: 'plain',
} as const satisfies Record<ItemState, Tone>;

/** Where a work item stands, as a word with a colour. */
export function ItemStateMark({ state }: { state: ItemState }) {
  const { t } = useTranslation('states');
  return <span className={`mark mark-${TONES[state]}`}>{t(`item.${state}`)}</span>;
}
