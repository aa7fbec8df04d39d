import { generateTemplates } from '@rjsf/antd';
import type { BaseInputTemplateProps, RJSFSchema } from '@rjsf/utils';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

const { BaseInputTemplate: LibraryInput } = generateTemplates<
  LibraryBody,
  RJSFSchema,
  FormContext
>();

/**
 * A line of text or a number. Limits of a number are left to the checks, which say what is wrong:
 * given to the library's field, they would put another number in the place of the one typed.
 */
export function ValueInput(props: BaseInputTemplateProps<LibraryBody, RJSFSchema, FormContext>) {
  const { minimum: _least, maximum: _most, ...schema } = props.schema;
  return LibraryInput ? <LibraryInput {...props} schema={schema} /> : null;
}
