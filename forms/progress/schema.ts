import type { FormSchema, FromSchema } from '../../domain/form';
import {
  attachments,
  choice,
  choices,
  count,
  day,
  DRAFT,
  figure,
  GROUPS,
  rows,
  text,
  VENUES,
  when,
  words,
} from '../fields';

/** 向党委汇报 goes sideways, to a body outside the tree; it is recorded like any other doing. */
export const CATEGORIES = {
  activity: '开展活动',
  meeting: '召开会议',
  partyReport: '向同级党委（党组）、政府（行政）汇报',
} as const;

export const ACTIVITY_KINDS = {
  lecture: '宣讲',
  contest: '竞赛',
  selection: '评选推荐',
  visit: '走访慰问',
  training: '培训',
  service: '职工服务',
  publicity: '宣传推广',
  other: '其他',
} as const;

export const SPEAKERS = {
  expert: '专家学者',
  leader: '领导干部',
  model: '劳模工匠',
  worker: '职工代表',
} as const;

export const RECEIVERS = { party: '党委（党组）', government: '政府（行政）' } as const;
export const MANNERS = { written: '书面汇报', oral: '口头汇报', meeting: '会议汇报' } as const;

/** Awards given or names put forward, against the item's quota of that name. */
const quotaUse = {
  type: 'object',
  title: '名额使用',
  properties: { name: words('名额名称', 100), used: figure('已用数量') },
  required: ['name', 'used'],
} as const;

/** 任务进展: one activity, meeting or report sideways under one item. */
export const progressSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/progress',
  type: 'object',
  title: '任务进展',
  description: '一次活动、一次会议或一次汇报填一份，随时可报。',
  properties: {
    category: choice('类别', CATEGORIES),
    title: words('名称', 200),
    heldOn: day('日期'),
    text: text('情况说明', 5000),
    proof: attachments('佐证材料'),
  },
  required: ['category', 'title', 'heldOn'],
  allOf: [
    when('category', ['activity'], {
      properties: {
        kind: choice('活动类型', ACTIVITY_KINDS),
        sessions: figure('场次'),
        peopleReached: figure('参与人数'),
        venues: choices('活动地点', VENUES),
        groups: choices('参与群体', GROUPS),
      },
      required: ['kind', 'sessions', 'peopleReached'],
    }),
    when('kind', ['lecture'], {
      properties: { speakers: choices('宣讲人', SPEAKERS) },
      required: ['speakers'],
    }),
    when('kind', ['selection'], {
      properties: { quotas: rows('名额使用', 20, quotaUse) },
      required: ['quotas'],
    }),
    when('kind', ['other'], {
      properties: { kindInWords: words('活动类型说明', 50) },
      required: ['kindInWords'],
    }),
    when('category', ['meeting'], {
      properties: {
        attendees: figure('参会人数'),
        decisions: words('议定事项', 5000),
      },
      required: ['attendees'],
    }),
    when('category', ['partyReport'], {
      properties: {
        receivers: { ...choices('汇报对象', RECEIVERS), minItems: 1 },
        manner: choice('汇报方式', MANNERS),
        instructions: count('批示件数'),
      },
      required: ['receivers', 'manner'],
    }),
  ],
} as const satisfies FormSchema;

export type ProgressBody = FromSchema<typeof progressSchema>;
