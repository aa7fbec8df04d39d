import {
  type RJSFSchema,
  type RJSFValidationError,
  toErrorSchema,
  type ValidatorType,
} from '@rjsf/utils';
import type { FormSchema } from '../../../../domain/form';
import {
  fitsSchema,
  type SchemaError,
  schemaErrors,
} from '../../../../domain/form-design/schema-errors';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

type Validator = ValidatorType<LibraryBody, RJSFSchema, FormContext>;

function libraryError({ keyword, pointer, limit, pattern }: SchemaError): RJSFValidationError {
  const steps = pointer.split('/').slice(1);
  const property = steps.map((step) => `.${step}`).join('');
  return {
    ...{ name: keyword, property, message: '', stack: '' },
    params: { limit, pattern },
  };
}

function errorsOf(schema: RJSFSchema, body: unknown): RJSFValidationError[] {
  return schemaErrors(schema as FormSchema, body).map(libraryError);
}

/**
 * The library's validator for forms nobody has compiled: those being designed. What units hand in
 * is checked by what the server compiled.
 */
export const interpretedValidator: Validator = {
  isValid: (schema, body) => fitsSchema(schema as FormSchema, body),
  rawValidation: <Result>(schema: RJSFSchema, body?: LibraryBody) => ({
    errors: errorsOf(schema, body) as Result[],
  }),
  validateFormData: (body, schema, ...[, transform, ui]) => {
    const found = errorsOf(schema, body);
    const errors = transform ? transform(found, ui) : found;
    return { errors, errorSchema: toErrorSchema<LibraryBody>(errors) };
  },
};
