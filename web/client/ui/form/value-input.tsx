import { generateTemplates } from '@rjsf/antd';
import { type BaseInputTemplateProps, helpId, type RJSFSchema } from '@rjsf/utils';
import type { FormSchema } from '../../../../domain/form';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

const { BaseInputTemplate: LibraryInput } = generateTemplates<
  LibraryBody,
  RJSFSchema,
  FormContext
>();

/**
 * A line of text, or a number with its unit beside it. Limits of a number are left to the checks,
 * which say what is wrong: given to the library's field, they would put another number in the place
 * of the one typed.
 */
export function ValueInput(props: BaseInputTemplateProps<LibraryBody, RJSFSchema, FormContext>) {
  const { minimum: _least, maximum: _most, ...schema } = props.schema;
  if (!LibraryInput) return null;
  const input = <LibraryInput {...props} schema={schema} />;
  const unit = (schema as FormSchema)['x-unit'];
  if (!unit) return input;
  return (
    <div className="value-with-unit">
      {input}
      <span className="soft" id={helpId(props.id)}>
        {unit}
      </span>
    </div>
  );
}
