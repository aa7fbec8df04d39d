import { STEP_KINDS } from '../../domain/campaign-file';
import type { FormSchema, FormUi } from '../../domain/form';
import { catalogue, FORM_KEYS, isFormKey } from '../../forms/catalogue';
import { dialectFaults } from '../../domain/form-design/dialect-faults';
import { childSchemas, withBranches } from '../../domain/schema-walk';
import { validateSubmission } from '../../web/server/form-validation/validate-submission';

const forms = FORM_KEYS.map((key) => catalogue[key]);

function everySchema(schema: FormSchema): FormSchema[] {
  return [schema, ...childSchemas(schema).flatMap(([, child]) => everySchema(child))];
}

/** Objects of a form whose fields the ui schema does not put in order. */
function unordered(schema: FormSchema, ui: FormUi | undefined, path: string): string[] {
  const parts = withBranches(schema);
  const fields = parts.flatMap(({ properties }) => Object.entries(properties ?? {}));
  const below = fields.flatMap(([field, child]) =>
    unordered(child, ui?.[field] as FormUi | undefined, `${path}/${field}`),
  );
  const items = schema.items
    ? unordered(schema.items, ui?.items as FormUi | undefined, `${path}/items`)
    : [];
  const named = new Set(fields.map(([field]) => field));
  const order = (ui?.['ui:order'] ?? []) as string[];
  const isOrdered = named.size === order.length && order.every((field) => named.has(field));
  return [...(named.size === 0 || isOrdered ? [] : [path]), ...below, ...items];
}

describe('the catalogue of forms', () => {
  it('has a form for every kind of step and for the notice', () => {
    expect([...FORM_KEYS].sort()).toEqual([...STEP_KINDS, 'notice'].sort());
    expect(isFormKey('plan')).toBe(true);
    expect(isFormKey('toString')).toBe(false);
  });

  describe.each(forms.map((form) => [form.key, form] as const))('%s', (key, form) => {
    it('is draft-07 in the form dialect, under a name of its own', () => {
      expect(form.schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      expect(form.schema.$id).toBe(`luoshi:form/${key}`);
      expect(dialectFaults(form.schema)).toEqual([]);
    });

    it('limits every text, list and number', () => {
      const unlimited = everySchema(form.schema).filter(
        (schema) =>
          (schema.type === 'string' && schema.maxLength === undefined && !schema.enum) ||
          (schema.type === 'array' && schema.maxItems === undefined) ||
          (schema.type === 'integer' && schema.maximum === undefined),
      );
      expect(unlimited).toEqual([]);
    });

    it('has a Chinese title for every field and words for every value of a choice', () => {
      const fields = everySchema(form.schema).flatMap(({ properties }) =>
        Object.entries(properties ?? {}),
      );
      expect(fields.filter(([, { title }]) => !/\p{Script=Han}/u.test(title ?? ''))).toEqual([]);
      const choices = everySchema(form.schema).filter((schema) => schema['x-enum-titles']);
      for (const choice of choices) {
        expect(choice['x-enum-titles']).toHaveLength(choice.enum?.length ?? 0);
      }
    });

    // Published schemas are canonical JSON, which does not keep the order of their fields.
    it('puts the fields of every object in order, branches included', () => {
      expect(unordered(form.schema, form.ui, '')).toEqual([]);
    });

    it.each(Object.entries(form.samples.valid))('accepts the %s sample whole', (_name, body) => {
      expect(validateSubmission({ id: key, ...form }, body)).toEqual({ body });
    });

    it.each(Object.entries(form.samples.invalid))(
      'refuses the sample %s at one place',
      (_rule, { body, pointer }) => {
        expect(validateSubmission({ id: key, ...form }, body)).toEqual({
          errors: [{ pointer, message: expect.stringMatching(/\p{Script=Han}/u) as string }],
        });
      },
    );
  });
});
