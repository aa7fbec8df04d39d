import type { FormSchema, FromSchema } from '../../domain/form';
import {
  attachments,
  choice,
  count,
  day,
  documentNumber,
  DRAFT,
  rows,
  text,
  when,
  words,
} from '../fields';

export const GENRES = { notice: '通知', noticeWithPlan: '印发方案的通知' } as const;

export const TIMINGS = {
  days: '起止日期',
  words: '文字表述',
  open: '长期',
} as const;

const quota = {
  type: 'object',
  title: '名额',
  properties: { name: words('名称', 100), count: count('数量'), measure: words('单位', 10) },
  required: ['name', 'count', 'measure'],
} as const;

const item = {
  type: 'object',
  title: '工作任务',
  properties: {
    no: { type: 'integer', title: '序号', minimum: 1, maximum: 999 },
    title: words('标题', 200),
    text: text('内容', 10_000),
    timing: choice('完成时限', TIMINGS),
    leads: text('牵头部门', 500),
    cooperating: text('配合单位', 500),
    partners: text('联合单位', 500),
    quotas: rows('名额', 20, quota),
  },
  required: ['no', 'title'],
  allOf: [
    when('timing', ['days'], {
      properties: { from: day('开始日期'), to: day('结束日期') },
      required: ['to'],
    }),
    when('timing', ['words'], {
      properties: { timingInWords: words('时限表述', 100) },
      required: ['timingInWords'],
    }),
  ],
} as const;

/** 通知: the document itself as issued. */
export const noticeSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/notice',
  type: 'object',
  title: '通知',
  description: '按印发稿登记。',
  properties: {
    number: documentNumber('发文字号'),
    title: words('标题', 300),
    genre: choice('类型', GENRES),
    issuer: words('发文机关', 100),
    sponsor: text('主办部门', 100),
    theme: text('主题', 500),
    recipients: words('主送', 2000),
    copies: text('抄送', 2000),
    text: words('正文', 50_000),
    basis: rows('依据文件', 20, words('文件', 300)),
    items: rows('工作任务', 60, item),
    standingClauses: rows('纪律要求', 20, words('要求', 1000)),
    issuedOn: day('成文日期'),
    printedOn: day('印发日期'),
    attachments: attachments('附件'),
  },
  required: ['number', 'title', 'genre', 'issuer', 'recipients', 'text'],
  allOf: [
    when('genre', ['noticeWithPlan'], {
      properties: { planTitle: words('方案名称', 300), planText: words('方案正文', 50_000) },
      required: ['planTitle', 'planText'],
    }),
  ],
} as const satisfies FormSchema;

export type NoticeBody = FromSchema<typeof noticeSchema>;
