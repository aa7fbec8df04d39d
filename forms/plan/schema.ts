import type { FormSchema, FromSchema } from '../../domain/form';
import {
  attachments,
  choice,
  choices,
  day,
  documentNumber,
  DRAFT,
  figure,
  itemNumber,
  rows,
  SIGNED_OFF,
  VENUES,
  when,
  words,
  yesNo,
} from '../fields';

/** None of the ways is a fault: passing on and acting at once count as much as a plan of one's own. */
export const APPROACHES = {
  ownPlan: '制定本单位方案',
  reissue: '结合实际另行印发',
  passOn: '转发',
  direct: '直接落实',
} as const;

export const ADAPTATIONS = {
  asIssued: '按通知要求落实',
  adapted: '结合实际调整',
  own: '自行增加',
} as const;

/** One measure: maps to an item of the notice, or is the unit's own addition. */
const measure = {
  type: 'object',
  title: '举措',
  properties: {
    adaptation: choice('与通知任务的关系', ADAPTATIONS),
    title: words('举措名称', 100),
    text: words('具体安排', 2000),
    from: day('开始日期'),
    to: day('完成日期'),
    responsible: words('责任部门', 100),
  },
  required: ['adaptation', 'title', 'responsible'],
  allOf: [
    when('adaptation', ['asIssued', 'adapted'], {
      properties: { item: itemNumber },
      required: ['item'],
    }),
    when('adaptation', ['adapted'], {
      properties: { adaptedHow: words('调整内容及理由', 1000) },
      required: ['adaptedHow'],
    }),
  ],
} as const;

/** 方案: how the unit will carry the notice out. */
export const planSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/plan',
  type: 'object',
  title: '方案',
  description: '说明本单位怎样落实通知；结合实际，不照抄照转。',
  properties: {
    title: words('方案名称', 200),
    approach: choice('落实方式', APPROACHES),
    goals: words('工作目标', 2000),
    measures: rows('工作举措', 60, measure),
    venues: choices('覆盖范围', VENUES),
    unitsToCover: figure('计划覆盖单位数'),
    hasTeam: yesNo('是否组建宣讲队伍'),
    ...SIGNED_OFF,
    attachments: attachments('附件'),
  },
  required: ['title', 'approach'],
  allOf: [
    when('approach', ['ownPlan', 'reissue'], {
      properties: { text: words('方案正文', 20_000) },
      required: ['text'],
    }),
    when('approach', ['reissue', 'passOn'], {
      properties: { number: documentNumber('发文字号'), issuedOn: day('印发日期') },
      required: ['number', 'issuedOn'],
    }),
    when('approach', ['direct'], {
      properties: { arrangement: words('落实安排', 5000) },
      required: ['arrangement'],
    }),
    when('hasTeam', [true], {
      properties: { teams: figure('宣讲队伍数'), speakers: figure('宣讲人数') },
      required: ['teams', 'speakers'],
    }),
  ],
} as const satisfies FormSchema;

export type PlanBody = FromSchema<typeof planSchema>;
