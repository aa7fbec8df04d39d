import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemRow } from '../../../contract/items';
import { sessionQuery } from '../../api/get-session';
import { ItemStateMark } from '../../ui/item-state-mark';
import { useWindowWords } from '../../ui/window-words';

/** A lead goes to the item; a cooperating unit to its own task, where it reports. */
function Way({ row, children }: { row: ItemRow; children: ReactNode }) {
  const { data: session } = useQuery(sessionQuery);
  const { campaign, office } = row.notice;
  if (row.role === 'lead') {
    return (
      <Link
        className="items-line"
        to="/items/$campaign/$office/$no"
        params={{ campaign, office, no: String(row.item) }}
      >
        {children}
      </Link>
    );
  }
  const unit = session?.office ?? '';
  return (
    <Link
      className="items-line"
      to="/tasks/$campaign/$office/$unit"
      params={{ campaign, office, unit }}
    >
      {children}
    </Link>
  );
}

function Standing({ row: { cooperating, progress } }: { row: ItemRow }) {
  const { t } = useTranslation('items');
  return (
    <span className="items-standing">
      {cooperating && cooperating.units > 0 && (
        <span className={cooperating.silent > 0 ? 'mark mark-amber' : 'mark mark-green'}>
          {cooperating.silent > 0
            ? t('silent', { count: cooperating.silent, units: cooperating.units })
            : t('allTold', { count: cooperating.units })}
        </span>
      )}
      <span className="soft">{t('ownRecords', { count: progress })}</span>
    </span>
  );
}

/** One item of the office: its window, its notice, where it stands; all of it is the link. */
export function ItemLine({ row }: { row: ItemRow }) {
  const { t } = useTranslation('items');
  const words = useWindowWords(row.notice.anchors);
  const { item, title, state, window, role, first, notice, asked } = row;
  return (
    <li>
      <Way row={row}>
        <span className="items-what">
          <strong>{t('numbered', { item, title })}</strong>
          <span className="soft">
            {notice.title} {notice.number}
          </span>
          <span className="soft">{t('window', { window: words(window) })}</span>
        </span>
        <span className="items-marks">
          <span className="mark">{t(`role.${first ? 'first' : role}`)}</span>
          <ItemStateMark state={state} />
          {asked && <span className="mark mark-amber">{t('asked')}</span>}
        </span>
        <Standing row={row} />
      </Way>
    </li>
  );
}
