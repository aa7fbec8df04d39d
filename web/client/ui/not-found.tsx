import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** For an address that is none. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="card state-box">
      <p>{t('notFound.sentence')}</p>
      <Link to="/todo">{t('notFound.back')}</Link>
    </div>
  );
}
