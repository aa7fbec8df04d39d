import { useTranslation } from 'react-i18next';
import type { NoticeRow } from '../../../contract/notices';

const SHOWN = 2;

/** The office's part in the items of a notice, in short. */
export function OwnRoles({ row: { items, roles } }: { row: NoticeRow }) {
  const { t } = useTranslation('inbox');
  const shown = items
    .slice(0, SHOWN)
    .map(({ item, title, role, first }) =>
      t('item', { item, title, role: t(`role.${first ? 'first' : role}`) }),
    );
  const more = items.length - shown.length;
  const isAssigned = roles.includes('assigned');
  if (shown.length === 0 && !isAssigned) return null;
  return (
    <span className="inbox-roles">
      {isAssigned && <span className="mark">{t('assigned')}</span>} {shown.join(t('semicolon'))}
      {more > 0 && t('moreItems', { count: items.length })}
    </span>
  );
}
