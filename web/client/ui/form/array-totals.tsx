import type { RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import { orderedFields } from '../../../../domain/field-order';
import { columnTotals } from '../../../../domain/form-design/column-totals';

interface ArrayTotalsProps {
  schema: RJSFSchema;
  ui: { items?: unknown } | undefined;
  rows: unknown;
}

/** What the numbers of a table come to, column by column as they stand. */
export function ArrayTotals({ schema, ui, rows }: ArrayTotalsProps) {
  const { t } = useTranslation('form');
  const row = (schema.items ?? {}) as FormSchema;
  const order = orderedFields(row, ui?.items);
  const totals = columnTotals(row, rows).sort(
    (a, b) => order.indexOf(a.field) - order.indexOf(b.field),
  );
  if (totals.length === 0) return null;
  const words = totals.map(({ title, value: total, isRatio, unit }) => {
    const told = unit === undefined ? String(total) : t('withUnit', { value: total, unit });
    const value = isRatio ? t('ofTotals', { value: told }) : told;
    return t('pair', { title, value });
  });
  return (
    <p className="array-totals" role="status">
      {t('totals')} {words.join(t('listSemicolon'))}
    </p>
  );
}
