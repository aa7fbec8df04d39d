import { z } from 'zod';
import type { IssuanceAct, UnitAct } from '../../domain/command';
import { ENTRY_CHANNELS } from '../../domain/duty-state';
import { FINDINGS, INSPECTION_WAYS, MOST_POINTS } from '../../domain/inspection';
import { ITEM_STATES } from '../../domain/issuance-event';
import { PROGRESS_CATEGORIES } from '../../domain/unit-event';
import { amendmentBody } from './amendments';
import {
  day,
  dueText,
  dutyKey,
  eventText,
  formVersionId,
  instant,
  streamId,
  taskParams,
  words,
} from './values';

/** Acts on a participant that people do; settling is the campaign's own, granting begins with it. */
export type PersonalUnitAct = Exclude<UnitAct, 'settle' | 'actInRoute' | 'grantRequest'>;
/** Acts on an issuing that name it; issuing itself names a draft. */
export type RunningIssuanceAct = Exclude<IssuanceAct, 'issue'>;

const nothing = z.strictObject({}).prefault({});
const submissionId = z.string().min(8).max(64);
const commandId = z.string().min(8).max(64).meta({ description: '申请的命令编号' });

/** The filled form; the server validates it against the version its step asks for. */
const formBody = z.record(z.string(), z.json()).meta({ description: '填好的表单' });

/** By which version it was filled in: another than is asked for now is refused as such. */
const filledBy = formVersionId
  .optional()
  .meta({ description: '填报所用的表单版本；已按补充通知更换的，报送时返回 409' });

const handIn = z.strictObject({
  duty: dutyKey,
  body: formBody,
  formVersion: filledBy,
  reply: words.optional(),
  chosen: z
    .record(
      z.string().min(1).max(64),
      z
        .array(z.strictObject({ person: streamId, office: streamId }))
        .min(1)
        .max(20),
    )
    .optional()
    .meta({ description: '由报送人选定审批人的环节：各请谁审批' }),
  also: z
    .strictObject({ campaign: streamId, office: streamId, duty: dutyKey })
    .optional()
    .meta({ description: '同时作为另一份通知的哪个办理节点报送（一次报送，两件共用）' }),
});
const source = z.strictObject({
  channel: z.enum(ENTRY_CHANNELS),
  attachments: z
    .array(z.string())
    .min(1)
    .max(20)
    .meta({ description: '来电记录或传真件，至少一件' }),
});
const rungs = z
  .array(
    z.strictObject({
      unit: streamId,
      duty: dutyKey,
      clock: z.number().int().min(0),
      rung: z.number().int().min(1),
    }),
  )
  .min(1)
  .max(2_000)
  .meta({ description: '待确认的催办' });
const opinionOnSubmission = z.strictObject({
  duty: dutyKey,
  submission: submissionId,
  opinion: words.default(''),
});

/** A row of the board and of its workbook shows it whole. */
const finding = z.strictObject({
  point: z.string().max(200),
  finding: z.enum(FINDINGS),
  note: z.string().trim().max(500).default(''),
});

/** Body of each act on a participant. */
export const unitActBodies = {
  acknowledge: nothing,
  markRead: nothing,
  returnNotice: z.strictObject({ reason: words }),
  refuseNoticeReturn: z.strictObject({ opinion: words }),
  submitPlan: handIn,
  submitReport: handIn,
  submitProgress: z.strictObject({
    item: z.number().int().min(1),
    category: z.enum(PROGRESS_CATEGORIES),
    completes: z.boolean().default(false),
    body: formBody,
    formVersion: filledBy,
  }),
  submitSummary: handIn,
  reportNothing: z.strictObject({ duty: dutyKey }),
  correctReport: z.strictObject({
    ...{ duty: dutyKey, reason: words, body: formBody },
    formVersion: filledBy,
  }),
  handInSealed: z.strictObject({
    duty: dutyKey,
    submission: submissionId,
    attachments: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(20)
      .meta({ description: '盖章件的扫描件' }),
  }),
  declareNotApplicable: z.strictObject({ duty: dutyKey, reason: words }),
  acceptSubmission: opinionOnSubmission,
  returnSubmission: opinionOnSubmission.extend({ correctOn: day.optional() }),
  takeNote: z.strictObject({ duty: dutyKey, submission: submissionId }),
  confirmNotApplicable: z.strictObject({ duty: dutyKey, opinion: words.default('') }),
  refuseNotApplicable: z.strictObject({ duty: dutyKey, opinion: words, correctOn: day.optional() }),
  requestExtension: z.strictObject({ duty: dutyKey, until: dueText, reason: words }),
  requestSuspension: z.strictObject({ duty: dutyKey, reason: words }),
  withdrawRequest: z.strictObject({ duty: dutyKey, request: commandId }),
  refuseRequest: z.strictObject({ duty: dutyKey, request: commandId, opinion: words }),
  enterReceipt: z.strictObject({ source }),
  enterSubmission: z.strictObject({
    ...{ duty: dutyKey, body: formBody, source },
    formVersion: filledBy,
  }),
  inspect: z.strictObject({
    way: z.enum(INSPECTION_WAYS),
    on: day,
    findings: z.array(finding).max(MOST_POINTS),
  }),
} as const satisfies Record<PersonalUnitAct, z.ZodType>;
export type UnitActBody = {
  [Act in PersonalUnitAct]: z.infer<(typeof unitActBodies)[Act]>;
};

const endState = z.enum(ITEM_STATES).exclude(['underway']);
const onOneDuty = z.strictObject({ unit: streamId, duty: dutyKey, reason: words });

/** Body of each act on a running issuing. */
export const issuanceActBodies = {
  extendDue: onOneDuty.extend({ dueAt: dueText, request: commandId.optional() }),
  suspendDuty: onOneDuty.extend({ request: commandId.optional() }),
  resumeDuty: onOneDuty.extend({ dueAt: dueText }),
  moveDue: z.strictObject({ duty: dutyKey, dueAt: dueText, reason: words }),
  setAnchor: z.strictObject({ anchor: z.string().min(1).max(64), on: eventText }),
  releaseParticipant: z.strictObject({
    unit: streamId,
    reason: words,
    instead: streamId.optional(),
  }),
  urge: z.strictObject({
    units: z.array(streamId).min(1).max(2_000),
    duty: dutyKey.optional(),
    text: words,
  }),
  confirmRungs: z.strictObject({ rungs }),
  holdRungs: z.strictObject({ rungs, until: dueText, reason: words }),
  reviseCircular: z.strictObject({
    ...{ circular: z.number().int().min(1), revision: z.number().int().min(1) },
    ...{ title: z.string().trim().min(1).max(200), text: words },
  }),
  signCircular: z.strictObject({
    circular: z.number().int().min(1),
    revision: z.number().int().min(1).meta({ description: '所看到的稿次' }),
  }),
  discardCircular: z.strictObject({ circular: z.number().int().min(1), reason: words }),
  closeItem: z.strictObject({
    item: z.number().int().min(1),
    state: endState,
    reason: words,
    force: z.boolean().default(false).meta({ description: '主办部门不等其他牵头部门会签' }),
  }),
  countersignClosing: z.strictObject({
    ...{ item: z.number().int().min(1), state: endState },
    ...{ agree: z.boolean(), opinion: words.default('') },
  }),
  amend: amendmentBody,
  close: z.strictObject({ force: z.boolean().default(false), reason: words.default('') }),
  withdraw: z.strictObject({ reason: words }),
} as const satisfies Record<RunningIssuanceAct, z.ZodType>;
export type IssuanceActBody = {
  [Act in RunningIssuanceAct]: z.infer<(typeof issuanceActBodies)[Act]>;
};

/** What each act is called on the page and in the documentation. */
export const ACT_NAMES = {
  acknowledge: '签收',
  markRead: '标记已阅',
  returnNotice: '退文（投送有误）',
  refuseNoticeReturn: '不同意退文',
  submitPlan: '报送方案',
  submitReport: '报送阶段情况',
  submitProgress: '报送任务进展',
  submitSummary: '报送总结',
  reportNothing: '零报告',
  correctReport: '更正已报材料',
  declareNotApplicable: '申明不涉及',
  acceptSubmission: '审核通过',
  returnSubmission: '退回补正',
  takeNote: '备案已阅',
  confirmNotApplicable: '同意不涉及',
  refuseNotApplicable: '不同意不涉及',
  requestExtension: '申请延期',
  requestSuspension: '申请暂缓',
  withdrawRequest: '撤回申请',
  handInSealed: '补交盖章扫描件',
  refuseRequest: '不同意申请',
  enterReceipt: '代为签收登记',
  enterSubmission: '代为录入材料',
  inspect: '填写督查清单',
  issue: '印发',
  extendDue: '延长单个单位时限',
  suspendDuty: '单个单位暂缓办理',
  resumeDuty: '单个单位恢复办理',
  moveDue: '调整全体时限',
  setAnchor: '确定事件日期',
  releaseParticipant: '免除或改投',
  urge: '手工催办',
  confirmRungs: '确认催办',
  holdRungs: '暂缓催办',
  reviseCircular: '修改通报',
  signCircular: '签发通报',
  discardCircular: '不予印发通报',
  closeItem: '任务办结或销号',
  countersignClosing: '会签任务办结或销号',
  amend: '印发补充通知',
  close: '办结专项工作',
  withdraw: '撤回通知',
} as const satisfies Record<PersonalUnitAct | IssuanceAct, string>;

/** What was told to whoever asked; the same for every retry of the command. */
export const actAnswer = z.object({
  act: z.string(),
  stream: z.string(),
  seq: z.number().int(),
  at: instant,
  request: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What became of one act of several: of a row of a bulk act, of the other of two. */
export const bulkOutcome = z.object({
  command: z.string(),
  status: z.enum(['done', 'pending', 'refused', 'fault']),
  code: z.string().optional(),
  message: z.string().optional(),
});
export type BulkOutcome = z.infer<typeof bulkOutcome>;

export const actDone = z
  .object({
    ...{ command: z.string(), status: z.literal('done'), answer: actAnswer },
    also: bulkOutcome
      .optional()
      .meta({ description: '一次报送，两件共用的：另一份通知的报送结果' }),
  })
  .meta({ description: '已办理' });
export type ActDone = z.infer<typeof actDone>;

/** What became of a command: done, or nobody has heard of it and it may be sent again. */
export const followedCommand = z.union([
  actDone,
  z.object({ command: z.string(), status: z.literal('unknown') }),
]);
export type FollowedCommand = z.infer<typeof followedCommand>;

export const bulkTasksBody = z.strictObject({ tasks: z.array(taskParams).min(1).max(200) });

/** One row for each task; one that is refused stops no other. */
export const bulkTasksDone = z.object({
  results: z.array(taskParams.extend(bulkOutcome.shape)),
});
export type BulkTasksDone = z.infer<typeof bulkTasksDone>;

export const commandParams = z.object({ stream: z.string().max(220), key: z.string().max(64) });

/** The command id: update id, submission id and key in the record. */
export const commandHeaders = z.object({
  'idempotency-key': z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, {
    message: '请求头 Idempotency-Key 应为 8 至 64 位字母、数字、_ 或 -',
  }),
});
