import type { FormBody, FormVersion } from '../../../domain/form';
import { withComputed } from '../../../domain/formula/with-computed';
import { compileForm, type CompiledForm } from './compile-form';
import type { FormError } from './form-error';
import { limitError } from './limits';
import { formErrors } from './messages';
import { prune } from '../../../domain/form-design/prune';
import { unknownFields } from './unknown-fields';

const COMPILED_FORMS_KEPT = 64;
const MAX_ERRORS = 50;

const compiled = new Map<string, CompiledForm>();

/**
 * Judges a filled form against the version it was filled in, calculates its computed fields (what
 * was handed in as such is not believed) and drops the values of branches not chosen; what comes back in `body` is what may be stored. The body handed in stays as it is.
 * @throws Error when the form version itself cannot be compiled
 */
export function validateSubmission(
  version: Pick<FormVersion, 'id' | 'key' | 'schema'>,
  body: unknown,
): { body: FormBody } | { errors: FormError[] } {
  const limit = limitError(body);
  if (limit) return { errors: [limit] };
  const filled = body as FormBody;
  const form = compiledForm(version);
  const computed = withComputed(form.schema, filled, form.holds);
  const pruned = prune(form.schema, computed, form.holds) as FormBody;
  const errors = [
    ...unknownFields(form.schema, filled),
    ...formErrors(form.schema, form.errorsOf(pruned)),
  ];
  return errors.length > 0 ? { errors: errors.slice(0, MAX_ERRORS) } : { body: pruned };
}

/** The compiled form, kept by hash; the one used longest ago makes room. */
function compiledForm(version: Pick<FormVersion, 'id' | 'key' | 'schema'>): CompiledForm {
  const form = compiled.get(version.id) ?? compileForm(version);
  compiled.delete(version.id);
  compiled.set(version.id, form);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= COMPILED_FORMS_KEPT) break;
    compiled.delete(oldest);
  }
  return form;
}
