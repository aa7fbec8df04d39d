import { errorId, type FieldProps, type RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';
import { useValueWords } from './value-words';

/** A number that follows from others: shown as they are filled in, never typed. */
export function ComputedField(props: FieldProps<LibraryBody, RJSFSchema, FormContext>) {
  const { schema, fieldPathId, rawErrors } = props;
  const { t } = useTranslation('form');
  const words = useValueWords();
  const value = props.formData as unknown;
  const { $id: id } = fieldPathId;
  return (
    <div className="field computed-field">
      <label htmlFor={id}>{schema.title}</label>
      <output id={id}>
        {typeof value === 'number' ? words(schema as FormSchema, value) : t('notComputed')}
      </output>
      {schema.description !== undefined && (
        <div className="field-hint soft">{schema.description}</div>
      )}
      {rawErrors && rawErrors.length > 0 && (
        <p className="field-error" id={errorId(fieldPathId)}>
          {rawErrors.join(' ')}
        </p>
      )}
    </div>
  );
}
