import type { FormSchema, FromSchema } from '../../domain/form';
import {
  attachments,
  choice,
  count,
  day,
  documentNumber,
  DRAFT,
  figure,
  itemNumber,
  rows,
  SIGNED_OFF,
  text,
  when,
  words,
  yesNo,
} from '../fields';

export const OUTCOMES = {
  done: '已完成',
  standing: '转为常态工作',
  unfinished: '未完成',
} as const;

const itemOutcome = {
  type: 'object',
  title: '任务完成情况',
  properties: {
    item: itemNumber,
    outcome: choice('完成情况', OUTCOMES),
    text: text('主要成效', 2000),
  },
  required: ['item', 'outcome'],
  allOf: [
    when('outcome', ['unfinished'], {
      properties: { reason: words('未完成原因', 1000), finishOn: day('计划完成日期') },
      required: ['reason'],
    }),
  ],
} as const;

/** One quota at the end: what was given, what was used, and why not all of it. */
const quotaTotal = {
  type: 'object',
  title: '名额使用情况',
  properties: {
    name: words('名额名称', 100),
    measure: words('单位', 10),
    quota: count('名额'),
    used: figure('实际使用'),
    usedUp: yesNo('是否用足'),
  },
  required: ['name', 'quota', 'used', 'usedUp'],
  allOf: [
    when('usedUp', [false], {
      properties: { shortfall: words('未用足原因', 500) },
      required: ['shortfall'],
    }),
  ],
} as const;

/** 总结: totals against targets and quotas, item by item, with what was learnt. */
export const summarySchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/summary',
  type: 'object',
  title: '总结',
  description: '全程合计数与通知所定目标、名额对照填报。',
  properties: {
    overview: words('总体情况', 20_000),
    deployed: yesNo('有部署'),
    measured: yesNo('有措施'),
    carriedOut: yesNo('有落实'),
    lecturesHeld: figure('宣讲场次合计'),
    peopleReached: figure('覆盖人数合计'),
    unitsCovered: figure('已覆盖单位数'),
    unitsTotal: figure('应覆盖单位数'),
    mediaCount: figure('宣传报道篇数合计'),
    itemOutcomes: rows('各项任务完成情况', 60, itemOutcome),
    quotas: rows('名额使用情况', 30, quotaTotal),
    experience: text('主要做法和典型经验', 10_000),
    problems: text('存在问题', 5000),
    nextGoals: text('今后打算', 5000),
    isSealed: yesNo('是否以正式文件报送'),
    ...SIGNED_OFF,
    attachments: attachments('附件'),
  },
  required: ['overview', 'lecturesHeld', 'peopleReached', 'unitsCovered', 'unitsTotal'],
  allOf: [
    when('isSealed', [true], {
      properties: {
        number: documentNumber('发文字号'),
        sealedCopy: { ...attachments('盖章扫描件'), minItems: 1 },
      },
      required: ['number', 'sealedCopy'],
    }),
  ],
} as const satisfies FormSchema;

export type SummaryBody = FromSchema<typeof summarySchema>;
