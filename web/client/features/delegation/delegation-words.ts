import type { TFunction } from 'i18next';
import type { DelegationList } from '../../../contract/delegations';

type Names = DelegationList['names'];

/** Somebody by name; who is known no more is said so. */
export function nameOf(t: TFunction<'delegation'>, names: Names, person: string): string {
  return names.people[person] ?? t('somebody');
}

/** What a delegation covers, in words. */
export function scopeWords(
  t: TFunction<'delegation'>,
  names: Names,
  { office, campaign }: { office?: string; campaign?: string },
): string {
  const limits = [
    ...(office === undefined ? [] : [t('onlyOffice', { office: names.units[office] ?? '' })]),
    ...(campaign === undefined
      ? []
      : [t('onlyCampaign', { title: names.campaigns[campaign] ?? t('someNotice') })]),
  ];
  return limits.length === 0 ? t('everything') : limits.join(t('comma'));
}
