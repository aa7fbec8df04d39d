import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../domain/shanghai-time';
import type { FactSource } from '../../../contract/facts';

/** Where a value was reported, in words: 2026-05-03《…》“阶段报告”所报. */
export function useOriginWords(): (origin: FactSource) => string {
  const { t } = useTranslation('carried');
  return ({ notice, duty, reportedAt }) => {
    const on = dayOf(reportedAt);
    return duty === '' ? t('originRecord', { on, notice }) : t('origin', { on, notice, duty });
  };
}
