import { useTranslation } from 'react-i18next';
import type { PostRole } from '../../../../domain/person';
import type { Tier, UnitClass } from '../../../../domain/unit';

/** Tiers, classes and roles in the reader's language. */
export function useWords() {
  const { t } = useTranslation('organisation');
  const { t: campaigns } = useTranslation('campaigns');
  const list = (words: readonly string[]) => words.join(t('listComma'));
  return {
    tier: (tier: Tier) => t(`tier.${tier}`),
    unitClass: (unitClass: UnitClass) => campaigns(`unitClass.${unitClass}`),
    role: (role: PostRole) => t(`role.${role}`),
    roles: (roles: readonly PostRole[]) => list(roles.map((role) => t(`role.${role}`))),
    list,
  };
}
