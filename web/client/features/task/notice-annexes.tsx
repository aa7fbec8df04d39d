import { useTranslation } from 'react-i18next';
import { numberedAnnexes } from '../../../../domain/annex-label';
import type { Annex } from '../../../../domain/campaign-file';
import { fillPath, paths } from '../../../contract/paths';
import { withOffice } from '../../api/office';

/** The papers that belong to the notice; those that were uploaded can be opened. */
export function NoticeAnnexes({ annexes }: { annexes: readonly Annex[] }) {
  const { t } = useTranslation('notice');
  if (annexes.length === 0) return null;
  return (
    <section>
      <h3>{t('annexes')}</h3>
      <ul className="notice-annexes">
        {numberedAnnexes(annexes).map(({ label, title, file }, i) => (
          <li key={`${i} ${title}`}>
            {t('annex', { label, title })}{' '}
            {file ? (
              <a
                className="notice-file"
                href={withOffice(fillPath(paths.attachmentContent, { attachment: file.id }))}
              >
                {t('download', { name: file.name })}
              </a>
            ) : (
              <span className="soft">{t('noFile')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
