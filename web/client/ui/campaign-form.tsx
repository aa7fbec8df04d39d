import { useMemo, useState } from 'react';
import { Button } from 'antd';
import { generateForm } from '@rjsf/antd';
import { createPrecompiledValidator } from './form/precompiled-validator';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { FormBody } from '../../../domain/form';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { FillableForm } from '../api/get-form-version';
import { AttachmentsField } from './form/attachments-field';
import { formTemplates } from './form/form-templates';
import { fieldOrder } from './form/field-order';
import { useFieldSentences } from './form/field-sentences';
import { usePickerLanguage } from './form/picker-language';
import './form/form.css';

interface CampaignFormProps {
  form: FillableForm;
  /** What uploads belong to. */
  issuance: IssuanceRef;
  /** What to begin with. */
  body?: FormBody;
  isBusy: boolean;
  submitText: string;
  onSubmit: (body: FormBody) => void;
}

const Form = generateForm<FormBody, RJSFSchema, { issuance: IssuanceRef }>();

/** No value is invented: what the unit did not choose stays empty. */
const NO_INVENTED_VALUES = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
} as const;

/** A form version as people fill it in; `ReadForm` shows what was filled in. The only place that knows the form library. */
export function CampaignForm({ form, issuance, ...rest }: CampaignFormProps) {
  const [body, setBody] = useState<FormBody>(rest.body ?? {});
  const validator = useMemo(
    () => createPrecompiledValidator(form.validators, form.schema),
    [form.validators, form.schema],
  );
  const sentences = useFieldSentences(form.schema, fieldOrder(form.ui));
  usePickerLanguage();
  return (
    <Form
      className="campaign-form"
      schema={form.schema}
      uiSchema={form.ui as UiSchema<FormBody, RJSFSchema, { issuance: IssuanceRef }>}
      validator={validator}
      formData={body}
      formContext={{ issuance }}
      templates={formTemplates}
      fields={{ attachments: AttachmentsField }}
      transformErrors={sentences}
      experimental_defaultFormStateBehavior={NO_INVENTED_VALUES}
      noHtml5Validate
      focusOnFirstError
      showErrorList="top"
      onChange={({ formData }) => setBody(formData ?? {})}
      // The list above the form says it; the library would write to the console.
      onError={() => undefined}
      onSubmit={({ formData }) => rest.onSubmit(formData ?? {})}
    >
      <div className="form-submit">
        <Button type="primary" htmlType="submit" size="large" loading={rest.isBusy}>
          {rest.submitText}
        </Button>
      </div>
    </Form>
  );
}
