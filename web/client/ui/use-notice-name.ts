import { useTranslation } from 'react-i18next';

/** A notice as documents cite it: 《title》（number）. */
export function useNoticeName(): (notice: { title: string; number: string }) => string {
  const { t } = useTranslation('linked');
  return ({ title, number }) => t(number === '' ? 'unnumbered' : 'name', { title, number });
}
