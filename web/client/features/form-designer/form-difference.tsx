import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import { breakingChanges } from '../../../../domain/form-design/breaking-changes';
import { formChanges } from '../../../../domain/form-design/form-changes';
import { toSchema } from '../../../../domain/form-design/to-schema';
import type { FormDesignView } from '../../../contract/form-designs';
import { formVersionQuery } from '../../api/get-form-version';
import { FormChanges } from '../../ui/form-changes';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { LostConditions } from '../../ui/lost-conditions';
import { useDesigning } from './designing';

interface FormDifferenceProps {
  version: string;
  readBy: FormDesignView['readBy'];
}

/** How the form differs from a published version, in words, and which routes lose by it what they read. */
export function FormDifference({ version, readBy }: FormDifferenceProps) {
  const { t } = useTranslation('formDesigner');
  const { tree } = useDesigning();
  const { data, error } = useQuery(formVersionQuery(version));
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  const [older, newer] = [data.schema as FormSchema, toSchema(tree).schema];
  const changes = formChanges(older, newer);
  const breaking = breakingChanges(older, newer).length;
  if (changes.length === 0) return <p>{t('difference.none')}</p>;
  return (
    <>
      <p>{t('difference.lead', { count: changes.length })}</p>
      <FormChanges older={older} newer={newer} />
      {breaking > 0 && <p className="soft">{t('difference.breaking', { count: breaking })}</p>}
      <LostConditions
        read={readBy.map(({ notice, step, conditions }) => ({
          ...{ where: t('difference.readBy', { notice, step }), conditions },
        }))}
        older={older}
        newer={newer}
      />
    </>
  );
}
