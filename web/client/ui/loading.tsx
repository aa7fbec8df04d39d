import { useTranslation } from 'react-i18next';

/** Shown while an answer is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="card" role="status" aria-label={t('loading')}>
      {[1, 2, 3, 4].map((bar) => (
        <div key={bar} className="loading-bar" />
      ))}
    </div>
  );
}
