import type { FormBody, FormSchema } from '../../../../domain/form';
import { fitsSchema } from '../../../../domain/form-design/schema-errors';
import { withComputed } from '../../../../domain/formula/with-computed';

/** A form being filled in, its computed fields calculated as the server will when it is handed in. */
export function computedBody(schema: FormSchema, body: FormBody): FormBody {
  return withComputed(schema, body, (condition, value) =>
    fitsSchema({ type: 'object', ...condition }, value),
  );
}
