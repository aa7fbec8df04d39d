// By file: the package's main entry brings the compiler along, which the page's policy forbids.
import create from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';
import type { ValidatorFunctions } from '../../api/get-form-version';

type Validator = ValidatorType<LibraryBody, RJSFSchema, FormContext>;

/** The library's validator on top of checks compiled by the server. */
export function createPrecompiledValidator(
  validators: ValidatorFunctions,
  schema: RJSFSchema,
): Validator {
  return create<LibraryBody, RJSFSchema, FormContext>(validators, schema);
}
