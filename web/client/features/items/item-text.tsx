import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { useWindowWords } from '../../ui/window-words';

function Part({ title, rows }: { title: string; rows: ReactNode[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="item-part">
        {rows.map((row, no) => (
          <li key={no}>{row}</li>
        ))}
      </ul>
    </>
  );
}

/** What the notice asks for under this item. */
export function ItemText({ item }: { item: ItemView }) {
  const { t } = useTranslation('items');
  const words = useWindowWords(item.notice.anchors);
  const { text, quotas, subActivities, schedule, partners } = item;
  return (
    <section className="card item-box" aria-labelledby="item-text">
      <h2 id="item-text">{t('text')}</h2>
      <p className="item-words">{text}</p>
      <Part
        title={t('subActivities')}
        rows={subActivities.map(({ title, window }) => (
          <>
            {title}
            {window && <span className="soft"> {words(window)}</span>}
          </>
        ))}
      />
      <Part
        title={t('quotas')}
        rows={quotas.map((quota) => (
          <span className="item-quota">
            <span>{quota.name}</span>
            <strong>{t('quota', quota)}</strong>
          </span>
        ))}
      />
      <Part
        title={t('schedule')}
        rows={schedule.map(({ who, where, when }) =>
          t('scheduled', { who, where, when: words(when) }),
        )}
      />
      <Part title={t('partners')} rows={partners} />
    </section>
  );
}
