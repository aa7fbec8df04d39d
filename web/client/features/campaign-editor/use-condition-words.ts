import { useTranslation } from 'react-i18next';
import type { RouteCondition } from '../../../../domain/approval/route';
import type { FormField } from './form-fields';

/** Says on what a node or a branch is gone through; fields of the form by their titles. */
export function useConditionWords(fields: readonly FormField[]) {
  const { t } = useTranslation('route');
  const { t: organisation } = useTranslation('organisation');
  const { t: words } = useTranslation('campaigns');
  const titleAt = (field: string) =>
    fields.find((one) => one.field === field)?.title ?? (field || t('when.noField'));
  const wordOf = (word: string) => (word === 'true' || word === 'false' ? t(`when.${word}`) : word);
  const condition = (one: RouteCondition): string => {
    switch (one.kind) {
      case 'number': {
        const { field, atLeast, atMost } = one;
        const bounds = [
          atLeast === undefined ? '' : t('when.boundAtLeast', { value: atLeast }),
          atMost === undefined ? '' : t('when.boundAtMost', { value: atMost }),
        ].filter(Boolean);
        return t('when.numberIs', { field: titleAt(field), bounds: bounds.join(t('comma')) });
      }
      case 'word':
        return t('when.wordIs', {
          field: titleAt(one.field),
          list: one.oneOf.map(wordOf).join(t('comma')),
        });
      case 'unitClass':
        return t('when.unitClass', {
          list: one.oneOf.map((each) => words(`unitClass.${each}`)).join(t('comma')),
        });
      case 'tier':
        return t('when.tierIs', {
          list: one.oneOf.map((each) => organisation(`tier.${each}`)).join(t('comma')),
        });
    }
  };
  const conditions = (when: readonly RouteCondition[] | undefined) =>
    when?.length ? t('when.sentence', { list: when.map(condition).join(t('and')) }) : '';
  return { condition, conditions };
}
