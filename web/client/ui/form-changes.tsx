import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../domain/form';
import { isBreaking } from '../../../domain/form-design/breaking-changes';
import { formChanges } from '../../../domain/form-design/form-changes';
import './form-changes.css';

interface FormChangesProps {
  older: FormSchema;
  newer: FormSchema;
}

/** What a newer version of a form has that an older has not, and the other way round, in words. */
export function FormChanges({ older, newer }: FormChangesProps) {
  const { t } = useTranslation('formDesigner');
  return (
    <ul className="form-changes">
      {formChanges(older, newer).map((change) => (
        <li key={`${change.kind}${change.pointer}`}>
          {t(`change.${change.kind}`, {
            title: change.pointer === '' ? t('wholeForm') : change.title,
          })}{' '}
          {isBreaking(change) && <span className="mark mark-amber">{t('breaks')}</span>}
        </li>
      ))}
    </ul>
  );
}
