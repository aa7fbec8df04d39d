import { useTranslation } from 'react-i18next';

const MOST = 99;

/** How many wait, beside the name of a place; nothing where nothing waits. */
export function WaitingCount({ count }: { count: number | undefined }) {
  const { t } = useTranslation();
  if (!count) return null;
  return <span className="shell-count">{count > MOST ? t('manyWaiting') : count}</span>;
}
