import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

/** Words to whoever fills the form in; it takes no value. */
export function InstructionField({
  schema,
  fieldPathId,
}: FieldProps<LibraryBody, RJSFSchema, FormContext>) {
  return (
    <div className="form-instruction" id={fieldPathId.$id}>
      <strong>{schema.title}</strong>
      {schema.description !== undefined && <p>{schema.description}</p>}
    </div>
  );
}
