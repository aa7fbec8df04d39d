import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeRow } from '../../contract/events';
import type { SessionBody } from '../../contract/session';
import { useNews } from '../api/news';
import { isShown } from '../features/task/shown-act';

interface Shown {
  campaign?: string;
  office?: string;
  unit?: string;
}

/** True where what happened is on the page that is looked at. */
function isHere({ campaign, office, unit }: ChangeRow, shown: Shown): boolean {
  if (shown.campaign !== campaign || shown.office !== office) return false;
  return shown.unit === undefined || unit === null || shown.unit === unit;
}

/** One line below the page when somebody else acts on what it shows. */
export function NewsLine({ session }: { session: SessionBody }) {
  const { t } = useTranslation('timeline');
  const news = useNews();
  const shown: Shown = useParams({ strict: false });
  const isOthers = news !== null && news.by !== null && news.by.person !== session.person;
  const isWorthIt = isOthers && news.act !== 'notice.read' && isHere(news, shown);
  return (
    <div className="shell-news" role="status">
      {isWorthIt && isShown(news) && (
        <p key={`${news.stream}#${news.seq}`}>
          {t('news', {
            office: news.by?.officeName,
            name: news.by?.name,
            act: t(`act.${news.act}`),
          })}
        </p>
      )}
    </div>
  );
}
