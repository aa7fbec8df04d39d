import { useTranslation } from 'react-i18next';
import type { InnerOpinionView } from '../../../../contract/inner';
import type { Names } from '../../../../contract/names';

/** Says by whom a word was given, and for whom: 代, 代录, 本人稿件. */
export function useWordOf({ people }: Names): (said: InnerOpinionView) => string {
  const { t } = useTranslation('inside');
  const nameOf = (person: string) => people[person] ?? t('somebody');
  return ({ person, standsFor, paper }) => {
    const by = nameOf(person);
    if (paper) return t('by.paper', { by, leader: nameOf(paper.leader), on: paper.givenOn });
    return standsFor === null ? by : t('by.standIn', { by, holder: nameOf(standsFor) });
  };
}
