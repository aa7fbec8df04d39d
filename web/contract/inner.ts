import { z } from 'zod';
import { INNER_VERDICTS } from '../../domain/inner/inner';
import { INNER_ACTS, type InnerAct } from '../../domain/inner/inner-command';
import { DRAFT_STEPS, SHEET_STEPS } from '../../domain/inner/inner-steps';
import { POST_ROLES } from '../../domain/person';
import { names } from './names';
import { noticeHead } from './tasks';
import { day, dutyKey, formVersionId, instant, streamId, words } from './values';

const id = z.string().min(1).max(64);
const paper = z.strictObject({ leader: id, givenOn: day, attachment: id });

/** Body of each act inside an office. */
export const innerActBodies = {
  register: z.strictObject({ number: z.string().trim().max(60).default('') }),
  propose: z.strictObject({ opinion: words }),
  instruct: z.strictObject({ opinion: words, paper: paper.nullable().default(null) }),
  assign: z.strictObject({
    lead: streamId,
    assisting: z.array(streamId).max(50).default([]),
    readers: z.array(id).max(200).default([]),
  }),
  read: z.strictObject({}).prefault({}),
  returnSheet: z.strictObject({ to: z.enum(SHEET_STEPS), opinion: words }),
  writeDraft: z.strictObject({
    duty: dutyKey,
    body: z.record(z.string(), z.json()).meta({ description: '填好的表单' }),
    formVersion: formVersionId.optional(),
    opinion: words.default(''),
  }),
  passDraft: z.strictObject({
    duty: dutyKey,
    digest: z.string().length(64),
    opinion: words.default(''),
    paper: paper.nullable().default(null),
  }),
  returnDraft: z.strictObject({ duty: dutyKey, to: z.enum(DRAFT_STEPS), opinion: words }),
  withdrawDraft: z.strictObject({ duty: dutyKey, opinion: words.default('') }),
} as const satisfies Record<InnerAct, z.ZodType>;
export type InnerActBody = { [Act in InnerAct]: z.infer<(typeof innerActBodies)[Act]> };

/** What each act is called in the documentation. */
export const INNER_ACT_NAMES = {
  register: '登记收文',
  propose: '填写拟办意见',
  instruct: '填写批示',
  assign: '分办',
  read: '标记已阅',
  returnSheet: '退回办理单',
  writeDraft: '填报并送审',
  passDraft: '审核、核稿或签发同意',
  returnDraft: '退回修改',
  withdrawDraft: '撤回稿件',
} as const satisfies Record<InnerAct, string>;

const acts = z.array(z.enum(INNER_ACTS));
const steps = [...SHEET_STEPS, ...DRAFT_STEPS] as const;

const opinion = z.object({
  step: z.enum(steps),
  verdict: z.enum(INNER_VERDICTS),
  person: z.string(),
  standsFor: z.string().nullable(),
  opinion: z.string(),
  paper: z.object({ leader: z.string(), givenOn: z.string(), attachment: z.string() }).nullable(),
  own: z.boolean(),
  at: instant,
  round: z.number(),
});
export type InnerOpinionView = z.infer<typeof opinion>;

const sheet = z.object({
  step: z.enum(SHEET_STEPS),
  number: z.string(),
  lead: z.string().nullable(),
  assisting: z.array(z.string()),
  readers: z.array(z.object({ person: z.string(), readAt: instant.nullable() })),
  opinions: z.array(opinion),
  /** People it waits for. */
  waitsFor: z.array(z.string()),
  can: acts,
});
export type InnerSheetView = z.infer<typeof sheet>;

const text = z.object({
  step: z.enum(DRAFT_STEPS),
  round: z.number(),
  digest: z.string(),
  formVersion: z.string(),
  body: z.record(z.string(), z.json()),
  writers: z.array(z.string()),
  opinions: z.array(opinion),
  /** The present text is what was handed in last. */
  isSent: z.boolean(),
  waitsFor: z.array(z.string()),
});
export type InnerTextView = z.infer<typeof text>;

const innerDuty = z.object({
  duty: z.string(),
  /** Null before anything was written. */
  text: text.nullable(),
  can: acts,
  /** Signed, and the reader may hand it up. */
  mayHandUp: z.boolean(),
});
export type InnerDutyView = z.infer<typeof innerDuty>;

/** 收文办理单: what goes on inside the reader's office about one notice. */
export const innerView = z.object({
  isOn: z.boolean(),
  sheet,
  duties: z.array(innerDuty),
  /** Units it may be assigned to. */
  units: z.array(z.string()),
  /** People it may be shown to. */
  people: z.array(z.string()),
  /** Leaders whose word on paper the reader may enter. */
  leaders: z.array(z.string()),
  names,
});
export type InnerView = z.infer<typeof innerView>;

/** One thing that waits for the reader inside the office. */
export const innerTaskRow = noticeHead.extend({
  step: z.enum(steps),
  duty: z.string().nullable(),
  dutyTitle: z.string().nullable(),
  dueAt: instant.nullable(),
  standsFor: z.string().nullable(),
});
export type InnerTaskRow = z.infer<typeof innerTaskRow>;

export const innerTaskList = z.object({ rows: z.array(innerTaskRow), names });
export type InnerTaskList = z.infer<typeof innerTaskList>;

const standIn = z.object({
  holder: id,
  role: z.enum(POST_ROLES),
  by: id,
  fromAt: instant,
  untilAt: instant.nullable(),
});

export const innerSettingsBody = z.strictObject({
  revision: z.number().int().min(0),
  isOn: z.boolean(),
  standIns: z
    .array(
      z.strictObject({
        holder: id,
        role: z.enum(POST_ROLES),
        by: id,
        fromOn: day,
        /** Last day, inclusive; null: until it is switched off. */
        untilOn: day.nullable(),
      }),
    )
    .max(100),
  secretaries: z.array(z.strictObject({ person: id, leader: id })).max(100),
});
export type InnerSettingsBody = z.infer<typeof innerSettingsBody>;

export const innerSettingsParams = z.object({ unit: streamId });

export const innerSettingsView = z.object({
  unit: z.string(),
  revision: z.number(),
  isOn: z.boolean(),
  standIns: z.array(standIn),
  secretaries: z.array(z.object({ person: z.string(), leader: z.string() })),
  /** People with a post in the unit, and which. */
  people: z.array(z.object({ person: z.string(), roles: z.array(z.enum(POST_ROLES)) })),
  mayChange: z.boolean(),
  names,
});
export type InnerSettingsView = z.infer<typeof innerSettingsView>;
