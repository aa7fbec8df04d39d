import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formBurden } from '../../../../domain/burden/form-burden';
import { toSchema } from '../../../../domain/form-design/to-schema';
import { factKeysQuery } from '../../api/get-fact-keys';
import { useDesigning } from './designing';

/** What filling in the form once comes to, while it is being designed. */
export function BurdenLine({ form }: { form: string }) {
  const { t } = useTranslation('formDesigner');
  const { tree } = useDesigning();
  const { data } = useQuery(factKeysQuery);
  const { fields, known, seconds } = useMemo(() => {
    const { schema, ui } = toSchema(tree);
    const others = (data?.rows ?? []).filter(({ forms }) => forms.some((one) => one !== form));
    return formBurden(schema, ui, new Set(others.map(({ key }) => key)));
  }, [tree, data, form]);
  if (fields === 0) return null;
  return (
    <span className="soft">
      {t('burden.line', { fields, minutes: Math.ceil(seconds / 60) })}
      {known > 0 && t('burden.known', { known })}
    </span>
  );
}
