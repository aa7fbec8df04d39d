import type { FormSchema, FormUi } from '../form';

const SHAPES = { days: '起止日期', months: '起止月份', year: '全年', open: '长期' } as const;

const shapeIs = (shape: keyof typeof SHAPES, then: FormSchema): FormSchema => ({
  if: { properties: { shape: { enum: [shape] } }, required: ['shape'] },
  then,
});

/** A day or a month, as text that sorts by time. */
const edge = (title: string, more: FormSchema): FormSchema => ({ type: 'string', title, ...more });
const DAY = { format: 'date', maxLength: 10 } as const;
const MONTH = { pattern: '^\\d{4}-(0[1-9]|1[0-2])$', maxLength: 7, description: '如 2026-04' };

/** 办理时间 (design §3): 5月1日—5月6日, 4—12月, 全年, 长期. */
export const timeWindowSchema = {
  type: 'object',
  properties: {
    shape: {
      type: 'string',
      title: '时间范围',
      enum: Object.keys(SHAPES),
      'x-enum-titles': Object.values(SHAPES),
    },
  },
  required: ['shape'],
  allOf: [
    shapeIs('days', {
      properties: { from: edge('开始日期', DAY), to: edge('结束日期', DAY) },
      required: ['from', 'to'],
    }),
    shapeIs('months', {
      properties: { fromMonth: edge('开始月份', MONTH), toMonth: edge('结束月份', MONTH) },
      required: ['fromMonth', 'toMonth'],
    }),
    shapeIs('year', {
      properties: { year: { type: 'integer', title: '年份', minimum: 2000, maximum: 2100 } },
      required: ['year'],
    }),
    shapeIs('open', {
      properties: { from: edge('开始日期', DAY) },
    }),
  ],
} as const satisfies FormSchema;

export const timeWindowUi = {
  'ui:order': ['shape', 'from', 'to', 'fromMonth', 'toMonth', 'year'],
  shape: { 'ui:widget': 'radio', 'ui:enumNames': Object.values(SHAPES) },
} as const satisfies FormUi;
