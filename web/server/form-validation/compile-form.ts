import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FormSchema, FormVersion } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { ROLLUPS } from '../../../domain/rollup';
import { dialectFaults, dialectFaultText } from '../../../domain/form-design/dialect-faults';
import { PICKED_KINDS } from '../../../domain/form-design/picked-values';
import type { Holds } from '../../../domain/form-design/prune';

/** A form version made ready to judge bodies. */
export interface CompiledForm {
  schema: FormSchema;
  errorsOf(body: Json): readonly ErrorObject[];
  holds: Holds;
}

/**
 * Compiles the schema and each of its conditions.
 * @throws Error when the schema is not in the form dialect or not strict draft-07: a fault of
 *   whoever published it, not of whoever fills it
 */
export function compileForm(version: Pick<FormVersion, 'key' | 'schema'>): CompiledForm {
  const faults = dialectFaults(version.schema);
  if (faults.length > 0)
    throw new Error(`form ${version.key}: ${faults.map(dialectFaultText).join('; ')}`);
  // An instance for each version: two versions share an $id, and eviction frees all of it.
  const ajv = formAjv();
  const validate = ajv.compile<Json>(version.schema);
  const conditions = new Map<FormSchema, (value: Json) => boolean>();
  return {
    schema: version.schema,
    errorsOf: (body) => (validate(body) ? [] : (validate.errors ?? [])),
    holds: (condition, value) => {
      let test = conditions.get(condition);
      if (!test) {
        test = ajv.compile<Json>({ type: 'object', ...condition });
        conditions.set(condition, test);
      }
      return test(value);
    },
  };
}

function formAjv(): Ajv {
  // A condition names no type: the field it reads has one where it is declared.
  const lax = { strictRequired: false, strictTypes: false };
  const ajv = new Ajv({ strict: true, ...lax, allErrors: true });
  addFormats(ajv, ['date', 'uri']);
  ajv.addKeyword({ keyword: 'x-rollup', metaSchema: { enum: ROLLUPS } });
  ajv.addKeyword({ keyword: 'x-attachment', metaSchema: { const: true } });
  ajv.addKeyword({ keyword: 'x-masked', metaSchema: { const: true } });
  ajv.addKeyword({ keyword: 'x-formula', metaSchema: { type: 'string' } });
  ajv.addKeyword({ keyword: 'x-fact', metaSchema: { type: 'string' } });
  ajv.addKeyword({ keyword: 'x-pick', metaSchema: { enum: PICKED_KINDS } });
  ajv.addKeyword({ keyword: 'x-unit', metaSchema: { type: 'string' } });
  ajv.addKeyword({
    keyword: 'x-enum-titles',
    metaSchema: { type: 'array', items: { type: 'string' } },
  });
  return ajv;
}
