import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { generateForm } from '@rjsf/antd';
import type CoreForm from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import type { FormBody } from '../../../../domain/form';
import type { DesignedForm } from '../../../../domain/form-design/to-schema';
import { computedBody } from './computed-body';
import { useFieldSentences } from './field-sentences';
import { fieldOrder } from '../../../../domain/field-order';
import type { FormContext } from './form-context';
import { formFields, noInventedValues, formWidgets } from './form-parts';
import { formTemplates } from './form-templates';
import { interpretedValidator } from './interpreted-validator';
import type { LibraryBody } from './library-body';
import { usePickerLanguage } from './picker-language';
import { withoutNulls } from './without-nulls';
import './form.css';

interface LiveFormProps {
  form: DesignedForm;
  body: FormBody;
  onChange?: (body: FormBody) => void;
  isDisabled?: boolean;
  /** Mistakes are shown from the beginning, not only where something is typed. */
  isChecked?: boolean;
  /** Below the fields. */
  children?: ReactNode;
}

type DrawnForm = CoreForm<LibraryBody, RJSFSchema, FormContext>;

const Form = generateForm<LibraryBody, RJSFSchema, FormContext>();
/** Mistakes are shown beside the fields; unasked, the library writes them to the console as well. */
const shownBesideFields = () => undefined;
/** Nothing is uploaded from a form that is only tried. */
const NOWHERE = { campaign: '', office: '' };

/** A form that nobody has published: tried, or shown, but never handed in. */
export function LiveForm({ form, body, onChange, children, ...marks }: LiveFormProps) {
  const { isDisabled = false, isChecked = false } = marks;
  const drawn = useRef<DrawnForm>(null);
  const idPrefix = `live${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const schema = form.schema as RJSFSchema;
  const sentences = useFieldSentences(form.schema, fieldOrder(form.ui));
  const context = useMemo(() => ({ issuance: NOWHERE, idPrefix }), [idPrefix]);
  const filled = useMemo(() => computedBody(form.schema, body), [form.schema, body]);
  usePickerLanguage();
  useEffect(() => {
    if (isChecked) drawn.current?.validateForm();
  }, [isChecked]);
  return (
    <Form
      ref={drawn}
      tagName="div"
      className="campaign-form"
      schema={schema}
      uiSchema={{ ...form.ui, 'ui:submitButtonOptions': { norender: true } }}
      validator={interpretedValidator}
      formData={filled}
      idPrefix={idPrefix}
      formContext={context}
      disabled={isDisabled}
      templates={formTemplates}
      fields={formFields}
      widgets={formWidgets}
      transformErrors={sentences}
      experimental_defaultFormStateBehavior={noInventedValues}
      noHtml5Validate
      liveValidate={onChange ? 'onChange' : false}
      showErrorList={false}
      onError={shownBesideFields}
      onChange={({ formData }) =>
        onChange?.(computedBody(form.schema, withoutNulls((formData ?? {}) as FormBody)))
      }
    >
      {children ?? <></>}
    </Form>
  );
}
