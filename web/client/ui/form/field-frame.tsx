import { errorId, getUiOptions, type FieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../domain/form';
import { placeOf } from './carried-mark';
import { CarriedNote } from './carried-note';
import type { FormContext } from './form-context';

const GROUPS = ['radio', 'checkboxes'];

/** A label above, the field, its explanation and what is wrong with it below. */
export function FieldFrame(props: FieldTemplateProps) {
  const { t } = useTranslation('form');
  const { id, label, required, displayLabel, hidden, children, rawErrors } = props;
  if (hidden) return <div hidden>{children}</div>;
  const { carried } = props.registry.formContext as FormContext;
  const mark = carried?.get(placeOf(props.fieldPathId.path));
  const note = mark && <CarriedNote mark={mark} schema={props.schema as FormSchema} />;
  if (!displayLabel) {
    return (
      <div className="field">
        {children}
        {note}
      </div>
    );
  }
  const isGroup = GROUPS.includes(String(getUiOptions(props.uiSchema).widget));
  const name = (
    <>
      {label}
      {required && (
        <span className="field-required" title={t('required')}>
          {t('requiredMark')}
        </span>
      )}
    </>
  );
  const hasErrors = (rawErrors?.length ?? 0) > 0;
  const body = (
    <>
      {children}
      {props.rawDescription && <div className="field-hint soft">{props.description}</div>}
      {note}
      {hasErrors && (
        <p className="field-error" id={errorId(props.fieldPathId)}>
          {rawErrors?.join(' ')}
        </p>
      )}
    </>
  );
  const className = hasErrors ? 'field field-invalid' : 'field';
  if (isGroup) {
    return (
      <fieldset className={className}>
        <legend>{name}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={className}>
      <label htmlFor={id}>{name}</label>
      {body}
    </div>
  );
}
