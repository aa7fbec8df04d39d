import { useState } from 'react';
import type { FormBody, FormSchema, FormUi } from '../../../../domain/form';
import type { FormTemplate } from '../../../contract/form-templates';
import { LiveForm } from '../../ui/form/live-form';
import { ReadForm } from '../../ui/read-form';
import type { TemplateState } from './template-search';

const NOTHING: FormBody = {};

/** A ready form in one of its states; nothing typed here goes anywhere. */
export function TemplateShown({
  template,
  state,
}: {
  template: FormTemplate;
  state: TemplateState;
}) {
  const schema = template.schema as FormSchema;
  const ui = template.ui as FormUi;
  const [body, setBody] = useState(() => fillings(template)[state]);
  if (state === 'readOnly') return <ReadForm schema={schema} ui={ui} body={body} />;
  const isChecked = state === 'invalid';
  return <LiveForm form={{ schema, ui }} body={body} onChange={setBody} isChecked={isChecked} />;
}

function fillings({ typical, invalid }: FormTemplate): Record<TemplateState, FormBody> {
  const usual = typical as FormBody;
  return { empty: NOTHING, typical: usual, invalid: invalid as FormBody, readOnly: usual };
}
