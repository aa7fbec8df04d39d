import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef, FormSchema } from '../../../../domain/form';
import type { Json } from '../../../../domain/journal-entry';
import { masked } from '../../../../domain/masked';
import { fieldSchemas, withBranches } from '../../../../domain/schema-walk';
import { orderedFields } from '../../../../domain/field-order';
import { PickedNamesContext } from './picked-names-context';
import { sizeText } from './size-text';

/** One value of a filled form in words: chosen values by their titles, groups on one line. */
export function useValueWords(): (schema: FormSchema, value: Json, ui?: unknown) => string {
  const { t } = useTranslation('form');
  const names = useContext(PickedNamesContext);
  const wordsOf = (schema: FormSchema, value: Json, ui?: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (value === null) return '';
    if (Array.isArray(value)) {
      return value.map((one) => wordsOf(schema.items ?? {}, one)).join(t('listComma'));
    }
    if (typeof value === 'object') {
      if (schema['x-attachment']) {
        const { name, size } = value as unknown as AttachmentRef;
        return t('fileWithSize', { name, size: sizeText(size) });
      }
      const parts = withBranches(schema);
      const said = orderedFields(schema, ui).flatMap((field) => {
        const [found] = fieldSchemas(parts, field);
        const part = value[field];
        if (!found || part === undefined || part === '') return [];
        return [t('pair', { title: found.title ?? field, value: wordsOf(found, part) })];
      });
      return said.join(t('listSemicolon'));
    }
    if (schema['x-pick'] !== undefined) return names.get(String(value)) ?? t('pick.gone');
    const place = schema.enum?.findIndex((one) => one === value) ?? -1;
    const said = schema['x-enum-titles']?.[place] ?? String(value);
    if (schema['x-masked']) return masked(said);
    const unit = schema['x-unit'];
    return unit === undefined ? said : t('withUnit', { value: said, unit });
  };
  return wordsOf;
}
