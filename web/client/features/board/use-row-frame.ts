import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';
import type { BoardProps } from './board-props';
import type { RowFrame } from './board-row';

/** What the rows share, the same object until something in it changes. */
export function useRowFrame({ view, columns, isInspected, onSelect }: BoardProps): RowFrame {
  const { t } = useTranslation('board');
  const now = useNow();
  const dates = useDates();
  const { campaign, office, ladder } = view;
  const maySelect = view.can.length > 0;
  return useMemo(
    () => ({
      issuance: { campaign, office },
      ...{ columns, ladder, isInspected, now, dates, t },
      onSelect: maySelect ? onSelect : null,
    }),
    [campaign, office, columns, ladder, isInspected, now, dates, t, maySelect, onSelect],
  );
}
