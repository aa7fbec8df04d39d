import { useTranslation } from 'react-i18next';
import type { Names } from '../../../contract/names';
import type { NoticeRow } from '../../../contract/notices';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';

function Owed({ row: { receiptDueAt } }: { row: NoticeRow }) {
  const { t } = useTranslation('inbox');
  const dates = useDates();
  const now = useNow();
  const isOverdue = receiptDueAt !== null && receiptDueAt <= now;
  return (
    <>
      <span className={`mark mark-${isOverdue ? 'red' : 'amber'}`}>
        {t(isOverdue ? 'overdue' : 'owed')}
      </span>
      {receiptDueAt !== null && (
        <span className="soft">{t('signBefore', { on: dates.due(receiptDueAt) })}</span>
      )}
    </>
  );
}

function Signed({ row, names }: { row: NoticeRow; names: Names }) {
  const { t } = useTranslation('inbox');
  const dates = useDates();
  const { acknowledgedAt, acknowledgedBy } = row;
  const by = acknowledgedBy ? (names.people[acknowledgedBy.person] ?? '') : '';
  return (
    <>
      <span className="mark mark-green">{t('signed')}</span>
      <span className="soft">
        {acknowledgedAt !== null && dates.moment(acknowledgedAt)} {by}
      </span>
    </>
  );
}

/** Whether the notice is signed for, by whom and when; else by when it has to be. */
export function ReceiptMark({ row, names }: { row: NoticeRow; names: Names }) {
  const { t } = useTranslation('inbox');
  if (row.released) return <span className="mark">{t('released')}</span>;
  if (row.returned) return <span className="mark mark-amber">{t('returned')}</span>;
  if (row.status === 'withdrawn') return <span className="mark">{t('withdrawn')}</span>;
  switch (row.receipt) {
    case 'owed':
      return <Owed row={row} />;
    case 'signed':
      return <Signed row={row} names={names} />;
    case 'none':
      return <span className="mark">{t(row.status === 'running' ? 'noReceipt' : 'ended')}</span>;
  }
}
