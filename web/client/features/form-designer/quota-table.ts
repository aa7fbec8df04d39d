import type { TFunction } from 'i18next';
import type { FieldNode } from '../../../../domain/form-design/form-tree';
import { newField } from '../../../../domain/form-design/new-field';

/** 名额分配: which unit is given how many places. */
export function quotaTable(t: TFunction<'formDesigner'>): FieldNode {
  const column = (kind: 'unit' | 'number', title: string, key: string): FieldNode => ({
    ...newField(kind, { title, choices: [] }),
    key,
    required: true,
  });
  const table = newField('table', { title: t('quota.title'), choices: [] });
  const places = column('number', t('quota.places'), 'number1');
  return {
    ...table,
    group: {
      fields: [
        column('unit', t('quota.unit'), 'unit1'),
        { ...places, limits: { ...places.limits, 'x-unit': t('quota.counted') } },
      ],
      rules: [],
      alsoRequired: [],
    },
    rest: { schema: {}, ui: { 'ui:options': { totals: true } } },
  };
}
