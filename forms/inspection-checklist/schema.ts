import type { FormSchema, FromSchema } from '../../domain/form';
import { attachments, choice, computed, day, DRAFT, rows, when, words, yesNo } from '../fields';

export const FINDINGS = { met: '符合', partly: '部分符合', unmet: '不符合' } as const;

const point = {
  type: 'object',
  title: '检查项',
  properties: {
    subject: words('检查内容', 200),
    finding: choice('结论', FINDINGS),
  },
  required: ['subject', 'finding'],
  allOf: [
    when('finding', ['partly', 'unmet'], {
      properties: { problem: words('存在问题', 1000), mendBy: day('整改期限') },
      required: ['problem', 'mendBy'],
    }),
  ],
} as const;

/** 检查清单: what was looked at in a unit and what was found; about the unit's work, not its people. */
export const inspectionChecklistSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/inspectionChecklist',
  type: 'object',
  title: '检查清单',
  description: '逐项填写检查结论；不符合的写明问题和整改期限。',
  properties: {
    unit: { type: 'string', title: '被检查单位', 'x-pick': 'unit', maxLength: 64 },
    inspectedOn: day('检查日期'),
    points: { ...rows('检查项', 60, point), minItems: 1 },
    pointsTotal: computed('检查项数', 'count(points)'),
    problems: computed('发现问题数', 'count(points.problem)'),
    agreed: yesNo('被检查单位是否认可'),
    opinion: words('检查意见', 2000),
    photographs: attachments('现场材料'),
  },
  required: ['unit', 'inspectedOn', 'points', 'opinion'],
} as const satisfies FormSchema;

export type InspectionChecklistBody = FromSchema<typeof inspectionChecklistSchema>;
