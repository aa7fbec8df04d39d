import { useTranslation } from 'react-i18next';
import type { IssuanceFormVersions } from '../../../../contract/amendments';
import { useDates } from '../../../ui/use-dates';

type Version = IssuanceFormVersions['rows'][number]['versions'][number];

/** A version of a form as people tell it from others: by its number and when it was published. */
export function useVersionName(): (version: Version) => string {
  const { t } = useTranslation('amendment');
  const dates = useDates();
  return ({ no, title, publishedAt }) =>
    t('swap.name', { no, title, at: dates.moment(publishedAt) });
}
