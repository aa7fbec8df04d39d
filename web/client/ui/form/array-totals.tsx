import type { RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import { columnTotals } from '../../../../domain/form-design/column-totals';

/** What the numbers of a table come to, column by column. */
export function ArrayTotals({ schema, rows }: { schema: RJSFSchema; rows: unknown }) {
  const { t } = useTranslation('form');
  const totals = columnTotals((schema.items ?? {}) as FormSchema, rows);
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
