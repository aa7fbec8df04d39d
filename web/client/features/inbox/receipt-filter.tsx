import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeList } from '../../../contract/notices';

export const RECEIPT_FILTERS = ['owed', 'signed', 'all'] as const;
/** 未签收 · 已签收 · 全部 */
export type ReceiptFilter = (typeof RECEIPT_FILTERS)[number];

interface ReceiptFilterProps {
  chosen: ReceiptFilter;
  counts: NoticeList['counts'];
}

/** Which notices are listed; each choice is an address of its own. */
export function ReceiptFilterBar({ chosen, counts }: ReceiptFilterProps) {
  const { t } = useTranslation('inbox');
  const countOf = {
    owed: counts.owed,
    signed: counts.signed,
    all: counts.owed + counts.signed + counts.none,
  } as const satisfies Record<ReceiptFilter, number>;
  return (
    <nav className="inbox-filter" aria-label={t('filter.label')}>
      {RECEIPT_FILTERS.map((filter) => (
        <Link
          key={filter}
          to="/inbox"
          search={filter === 'owed' ? {} : { receipt: filter }}
          replace
          aria-current={filter === chosen ? 'page' : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {t(`filter.${filter}`)} <span>{countOf[filter]}</span>
        </Link>
      ))}
    </nav>
  );
}
