import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { Button } from 'antd';
import { generateForm } from '@rjsf/antd';
import type { LibraryBody } from './form/library-body';
import { createPrecompiledValidator } from './form/precompiled-validator';
import type { RJSFSchema } from '@rjsf/utils';
import type { FormBody } from '../../../domain/form';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { FillableForm } from '../api/get-form-version';
import type { CarriedMarks } from './form/carried-mark';
import type { FormContext } from './form/form-context';
import { formFields, formWidgets, noInventedValues } from './form/form-parts';
import { formTemplates } from './form/form-templates';
import { computedBody } from './form/computed-body';
import { faultSchema, type FormFault } from './form/fault-schema';
import { fieldOrder } from '../../../domain/field-order';
import { useFieldSentences } from './form/field-sentences';
import { focusField } from './form/focus-field';
import { usePickerLanguage } from './form/picker-language';
import { withoutNulls } from './form/without-nulls';
import { SheetBar } from './form/sheet-bar';
import './form/form.css';

interface CampaignFormProps {
  form: FillableForm;
  /** What uploads belong to. */
  issuance: IssuanceRef;
  body: FormBody;
  onChange: (body: FormBody) => void;
  /** What the server found wrong, by JSON pointer. */
  faults?: readonly FormFault[];
  isBusy: boolean;
  /** Shown, but nothing may be typed or handed in. */
  isDisabled?: boolean;
  submitText: string;
  onSubmit: (body: FormBody) => void;
  /** What the unit reported before, beside the fields it belongs to. */
  carried?: CarriedMarks;
  /** Between the fields and the button. */
  children?: ReactNode;
  /** Beside the button: the other things that may be done. */
  otherActs?: ReactNode;
}

const NO_FAULTS: readonly FormFault[] = [];

const Form = generateForm<LibraryBody, RJSFSchema, FormContext>();

const ROWS_MAY_BE_COPIED = { copyable: true };

function Fields({ form, issuance, faults = NO_FAULTS, ...rest }: CampaignFormProps) {
  const validator = useMemo(
    () => createPrecompiledValidator(form.validators, form.schema),
    [form.validators, form.schema],
  );
  const ui = useMemo(() => ({ ...form.ui, 'ui:globalOptions': ROWS_MAY_BE_COPIED }), [form.ui]);
  const sentences = useFieldSentences(form.schema, fieldOrder(form.ui));
  // Of letters alone: the ids of the library's parts are joined by underscores.
  const idPrefix = `form${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const filled = useMemo(() => computedBody(form.schema, rest.body), [form.schema, rest.body]);
  const typed = (formData: LibraryBody | undefined) =>
    computedBody(form.schema, withoutNulls((formData ?? {}) as FormBody));
  usePickerLanguage();
  // Once the button has been pressed in vain, what is left to do is told while it is being done.
  const [hasTried, setTried] = useState(false);
  const extraErrors = useMemo(() => faultSchema(faults), [faults]);
  useEffect(() => {
    if (faults[0]) focusField(idPrefix, faults[0].path.split('/'));
  }, [idPrefix, faults]);
  return (
    <Form
      className="campaign-form"
      schema={form.schema}
      uiSchema={ui}
      validator={validator}
      formData={filled}
      idPrefix={idPrefix}
      formContext={{ issuance, idPrefix, carried: rest.carried }}
      disabled={rest.isDisabled ?? false}
      extraErrors={extraErrors}
      templates={formTemplates}
      fields={formFields}
      widgets={formWidgets}
      transformErrors={sentences}
      experimental_defaultFormStateBehavior={noInventedValues}
      noHtml5Validate
      liveValidate={hasTried ? 'onChange' : false}
      focusOnFirstError={({ property }) => focusField(idPrefix, (property ?? '').split('.'))}
      showErrorList="top"
      onChange={({ formData }) => rest.onChange(typed(formData))}
      onError={() => setTried(true)}
      onSubmit={({ formData }) => rest.onSubmit(typed(formData))}
    >
      {rest.children}
      {!rest.isDisabled && (
        <div className="form-submit">
          <Button type="primary" htmlType="submit" size="large" loading={rest.isBusy}>
            {rest.submitText}
          </Button>
          {rest.otherActs}
        </div>
      )}
    </Form>
  );
}

/** A form version as people fill it in; `ReadForm` shows what was filled in.  */
export function CampaignForm(props: CampaignFormProps) {
  const { form, body, isDisabled, onChange } = props;
  return (
    <>
      {!isDisabled && (
        <SheetBar version={form.id} onFill={(read) => onChange({ ...body, ...read })} />
      )}
      <Fields {...props} />
    </>
  );
}
