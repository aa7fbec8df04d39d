import { useTranslation } from 'react-i18next';

/** Said wherever a file can be chosen, before it is. */
export function SecrecyNote() {
  const { t } = useTranslation('form');
  return <span className="soft">{t('secrecy')}</span>;
}
