import type { Form, FormBody, FormSchema } from '../../domain/form';
import type { Json } from '../../domain/journal-entry';

const FIELDS = 40;

function field(no: number): [name: string, schema: FormSchema] {
  const title = `第${no + 1}栏`;
  switch (no % 4) {
    case 0:
      return [`text${no}`, { type: 'string', title, minLength: 1, maxLength: 200 }];
    case 1:
      return [`count${no}`, { type: 'integer', title, minimum: 0, maximum: 1_000_000 }];
    case 2:
      return [`choice${no}`, { type: 'string', title, enum: ['甲', '乙', '丙'] }];
    default:
      return [`day${no}`, { type: 'string', title, format: 'date' }];
  }
}

const fields = Array.from({ length: FIELDS }, (_, no) => field(no));

/** Forty fields of four kinds, all of them required: what a long report asks for. */
export const WIDE_SCHEMA: FormSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '四十栏报送表',
  type: 'object',
  properties: Object.fromEntries(fields),
  required: fields.map(([name]) => name),
};

/** The same as a form that a step can ask for. */
export const WIDE_FORM: Form<'plan'> = {
  key: 'plan',
  title: '四十栏报送表',
  schema: WIDE_SCHEMA,
  ui: { 'ui:order': fields.map(([name]) => name) },
  samples: { valid: {}, invalid: {} },
};

/** A filled form; every one differs a little. */
export function wideBody(no: number): FormBody {
  return Object.fromEntries(
    fields.map(([name, { type, enum: values, format }]): [string, Json] => {
      if (type === 'integer') return [name, no];
      if (values) return [name, String(values[no % values.length])];
      return [name, format === 'date' ? '2026-11-21' : `第${no}份的情况说明`];
    }),
  );
}
