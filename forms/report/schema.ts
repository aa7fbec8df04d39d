import type { FormSchema, FromSchema } from '../../domain/form';
import {
  attachments,
  CHANNELS,
  choice,
  choices,
  day,
  DRAFT,
  figure,
  GROUPS,
  itemNumber,
  rows,
  SIGNED_OFF,
  text,
  when,
  words,
  yesNo,
} from '../fields';

export const ITEM_STANDINGS = {
  notStarted: '未启动',
  ongoing: '推进中',
  done: '已完成',
  postponed: '暂缓',
} as const;

export const MEDIA_KINDS = {
  press: '报刊',
  broadcast: '广播电视',
  website: '网站',
  wechat: '微信公众号',
  video: '短视频',
} as const;

/** How one item of the notice stands; local conditions may postpone it, with a reason. */
const itemRow = {
  type: 'object',
  title: '任务进展',
  properties: {
    item: itemNumber,
    standing: choice('进展', ITEM_STANDINGS),
    activities: figure('开展活动场次'),
  },
  required: ['item', 'standing'],
  allOf: [
    when('standing', ['ongoing', 'done'], {
      properties: { text: words('进展情况', 2000) },
      required: ['text'],
    }),
    when('standing', ['done'], { properties: { doneOn: day('完成日期') }, required: ['doneOn'] }),
    when('standing', ['postponed'], {
      properties: { reason: words('暂缓原因', 500), resumeOn: day('预计恢复日期') },
      required: ['reason'],
    }),
  ],
} as const;

const mediaItem = {
  type: 'object',
  title: '宣传报道',
  properties: {
    title: words('标题', 200),
    kind: choice('媒体类型', MEDIA_KINDS),
    outlet: text('媒体名称', 100),
    link: {
      type: 'string',
      title: '链接',
      format: 'uri',
      pattern: '^https?://',
      maxLength: 500,
    },
    publishedOn: day('刊发日期'),
  },
  required: ['title', 'kind'],
} as const;

/** A problem; with `asksReply` the issuer owes an answer. */
const problem = {
  type: 'object',
  title: '问题',
  properties: { text: words('问题', 1000), asksReply: yesNo('是否请上级研究答复') },
  required: ['text'],
  allOf: [
    when('asksReply', [true], {
      properties: { proposal: words('意见建议', 1000) },
      required: ['proposal'],
    }),
  ],
} as const;

/** 阶段报告: figures and text of one phase. */
export const reportSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/report',
  type: 'object',
  title: '阶段报告',
  description: '报送本阶段开展情况；数据与文字一并填报，没有的不填。',
  properties: {
    overview: words('开展情况', 10_000),
    lecturesHeld: figure('宣讲场次'),
    peopleReached: figure('覆盖人数'),
    unitsCovered: figure('已覆盖单位数'),
    unitsTotal: figure('应覆盖单位数'),
    mediaCount: figure('宣传报道篇数'),
    mediaItems: { ...rows('宣传报道', 50, mediaItem), 'x-rollup': 'list' },
    channels: choices('宣传方式', CHANNELS),
    groups: choices('覆盖群体', GROUPS),
    itemRows: rows('各项任务进展', 60, itemRow),
    hasProblems: yesNo('是否有困难和问题'),
    hasExperience: yesNo('是否有典型经验'),
    nextSteps: words('下一步打算', 5000),
    ...SIGNED_OFF,
    attachments: attachments('附件'),
  },
  required: ['overview', 'lecturesHeld', 'peopleReached', 'unitsCovered', 'unitsTotal'],
  allOf: [
    when('hasProblems', [true], {
      properties: {
        problems: { ...rows('困难和问题', 20, problem), minItems: 1, 'x-rollup': 'list' },
      },
      required: ['problems'],
    }),
    when('hasExperience', [true], {
      properties: {
        experience: {
          type: 'object',
          title: '典型经验',
          'x-rollup': 'list',
          properties: {
            title: words('题目', 100),
            text: words('主要做法和成效', 5000),
            mayPublish: yesNo('是否同意推广'),
          },
          required: ['title', 'text'],
        },
      },
      required: ['experience'],
    }),
  ],
} as const satisfies FormSchema;

export type ReportBody = FromSchema<typeof reportSchema>;
