import type { Form, FormBody, FormSchema } from '../../domain/form';
import type { Json } from '../../domain/journal-entry';

export const FIELDS = 200;
export const ROWS = 300;

const DRAFT = 'http://json-schema.org/draft-07/schema#';

function field(no: number): [name: string, schema: FormSchema] {
  const title = `第${no + 1}项`;
  switch (no % 5) {
    case 0:
      return [`count${no}`, { type: 'integer', title, minimum: 0, maximum: 1_000_000 }];
    case 1:
      return [`choice${no}`, { type: 'string', title, enum: ['甲', '乙', '丙'] }];
    case 2:
      return [`day${no}`, { type: 'string', title, format: 'date', maxLength: 10 }];
    default:
      return [`text${no}`, { type: 'string', title, minLength: 1, maxLength: 50 }];
  }
}

/** Two hundred fields of four kinds, one of them calculated, one shown by an answer. */
export function fieldsForm(): Pick<Form, 'key' | 'title' | 'schema' | 'ui'> & { body: FormBody } {
  const fields = Array.from({ length: FIELDS - 2 }, (_, no) => field(no));
  const properties = {
    ...Object.fromEntries(fields),
    total: { type: 'number', title: '合计', 'x-formula': 'sum(count0, count5, count10)' } as const,
  };
  const more: FormSchema = { type: 'string', title: '补充', maxLength: 50 };
  const asks = { if: { properties: { choice1: { enum: ['甲'] } }, required: ['choice1'] } };
  return {
    ...{ key: 'fields', title: '二百项报送表' },
    schema: {
      ...{ $schema: DRAFT, $id: 'luoshi:form/fields', type: 'object', properties },
      allOf: [{ ...asks, then: { properties: { more } } }],
    },
    ui: { 'ui:order': [...fields.map(([name]) => name), 'total', 'more'], total: computed },
    body: { count0: 1, count5: 2, choice1: '甲' },
  };
}

const computed = { 'ui:field': 'computed' };

const ROW: FormSchema = {
  type: 'object',
  properties: {
    unit: { type: 'string', title: '单位', maxLength: 50 },
    name: { type: 'string', title: '名称', maxLength: 50 },
    places: { type: 'integer', title: '名额', minimum: 0, maximum: 1_000 },
    used: { type: 'integer', title: '已用', minimum: 0, maximum: 1_000 },
    note: { type: 'string', title: '备注', maxLength: 50 },
  },
};

/** One table of three hundred rows with five columns, filled. */
export function tableForm(): ReturnType<typeof fieldsForm> {
  const rows = Array.from({ length: ROWS }, (_, no): Json => ({
    ...{ unit: `第${no + 1}号单位`, name: '先锋号', places: no % 7, used: no % 3, note: '' },
  }));
  const list: FormSchema = { type: 'array', title: '名额', maxItems: 1_000, items: ROW };
  return {
    ...{ key: 'table', title: '三百行报送表' },
    schema: {
      ...{ $schema: DRAFT, $id: 'luoshi:form/table', type: 'object' },
      properties: { rows: list },
    },
    ui: {
      'ui:order': ['rows'],
      rows: { items: { 'ui:order': Object.keys(ROW.properties ?? {}) } },
    },
    body: { rows },
  };
}
