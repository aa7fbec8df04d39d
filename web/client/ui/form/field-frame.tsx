import { errorId, getUiOptions, type FieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';

const GROUPS = ['radio', 'checkboxes'];

/** A label above, the field, its explanation and what is wrong with it below. */
export function FieldFrame(props: FieldTemplateProps) {
  const { t } = useTranslation('form');
  const { id, label, required, displayLabel, hidden, children, rawErrors } = props;
  if (hidden) return <div hidden>{children}</div>;
  if (!displayLabel) return <div className="field">{children}</div>;
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
