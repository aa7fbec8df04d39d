import fc from 'fast-check';
import type { FormBody, FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { catalogue, FORM_KEYS } from '../../../forms/catalogue';
import { compileForm } from '../../../web/server/form-validation/compile-form';
import { prune } from '../../../domain/form-design/prune';
import { withBranches } from '../../../domain/schema-walk';
import { validateSubmission } from '../../../web/server/form-validation/validate-submission';

/** Any filling of a form: every field of every branch, chosen or not, mostly of the right type. */
function fillings(schemas: FormSchema[]): fc.Arbitrary<Json> {
  const all = schemas.flatMap(withBranches);
  const of = <K extends keyof FormSchema>(keyword: K) =>
    all.find((schema) => schema[keyword] !== undefined)?.[keyword];
  const values = of('enum');
  if (values) return fc.constantFrom(...values);
  switch (of('type')) {
    case 'object': {
      const fields = new Set(all.flatMap(({ properties }) => Object.keys(properties ?? {})));
      const model = [...fields].map((field) => {
        const below = all.flatMap(({ properties }) => properties?.[field] ?? []);
        return [field, fillings(below)] as const;
      });
      return fc.record(Object.fromEntries(model), { requiredKeys: [] }) as fc.Arbitrary<Json>;
    }
    case 'array': {
      const items = all.flatMap((schema) => schema.items ?? []);
      const isChoice = items.some((item) => item.enum);
      return isChoice
        ? fc.uniqueArray(fillings(items), { maxLength: 2 })
        : fc.array(fillings(items), { maxLength: 3 });
    }
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: 1, max: 500 });
    case 'number':
    case 'string':
    case undefined:
      return texts(of('format'), of('pattern'));
  }
}

function texts(format: FormSchema['format'], pattern: string | undefined): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-05-01', '2026-12-31');
  if (format === 'uri') return fc.constant('https://example.org/1');
  if (pattern?.includes('〔')) return fc.constant('示市工发〔2026〕3号');
  if (pattern?.startsWith('^[A-Za-z')) return fc.constant('665f1c2ab7');
  return fc.constantFrom('甲', '乙丙');
}

/**
 * Paths of `value` outside the branches that hold in it. Written without the pruning walk: a
 * condition is judged on the whole value, as ajv and the browser do.
 */
function outside(schemas: FormSchema[], value: Json, path: string): string[] {
  const active = schemas.flatMap((schema) => chosen(schema, value));
  if (Array.isArray(value)) {
    const items = active.flatMap((schema) => schema.items ?? []);
    return value.flatMap((element, n) => outside(items, element, `${path}/${n}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, member]) => {
    const below = active.flatMap(({ properties }) => properties?.[field] ?? []);
    return below.length > 0 ? outside(below, member, `${path}/${field}`) : [`${path}/${field}`];
  });
}

function chosen(schema: FormSchema, value: Json): FormSchema[] {
  const branch = schema.if && (matches(schema.if, value) ? schema.then : schema.else);
  const parts = [...(branch ? [branch] : []), ...(schema.allOf ?? [])];
  return [schema, ...parts.flatMap((part) => chosen(part, value))];
}

function matches(condition: FormSchema, value: Json): boolean {
  return Object.entries(condition.properties ?? {}).every(
    ([field, { enum: values }]) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.hasOwn(value, field) &&
      (values as readonly Json[]).includes(value[field] as Json),
  );
}

describe.each(FORM_KEYS)('pruning a filled %s', (key) => {
  const { schema } = catalogue[key];
  const form = compileForm({ key, schema });
  const pruned = (body: Json) => prune(schema, body, form.holds);

  it('leaves nothing outside the branches chosen, and pruning again changes nothing', () => {
    fc.assert(
      fc.property(fillings([schema]), (body) => {
        const once = pruned(body);
        expect(outside([schema], once, '')).toEqual([]);
        expect(pruned(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a valid body valid, and drops nothing that the form asks for', () => {
    fc.assert(
      fc.property(fillings([schema]), (body) => {
        const outcome = validateSubmission({ id: key, key, schema }, body);
        const wasValid =
          form.errorsOf(body).length === 0 && outside([schema], body, '').length === 0;
        if (wasValid) expect(outcome).toEqual({ body });
        if ('body' in outcome) {
          expect(form.errorsOf(outcome.body)).toEqual([]);
          expect(validateSubmission({ id: key, key, schema }, outcome.body)).toEqual(outcome);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stays valid with leftovers of every other branch added to a sample', () => {
    const samples: FormBody[] = Object.values(catalogue[key].samples.valid);
    fc.assert(
      fc.property(fc.constantFrom(...samples), fillings([schema]), (sample, leftovers) => {
        const active = new Set(
          chosen(schema, sample).flatMap(({ properties }) => Object.keys(properties ?? {})),
        );
        const added = Object.entries(leftovers as FormBody).filter(([field]) => !active.has(field));
        const body = { ...Object.fromEntries(added), ...sample };
        expect(validateSubmission({ id: key, key, schema }, body)).toEqual({ body: sample });
      }),
    );
  });
});
