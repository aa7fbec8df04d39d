import { z } from 'zod';
import { UNIT_ACTS } from '../../domain/command';
import { DUTY_STATES, ENTRY_CHANNELS } from '../../domain/duty-state';
import { REQUEST_KINDS, REQUEST_STATES } from '../../domain/duty-request';
import { FINDINGS, INSPECTION_WAYS } from '../../domain/inspection';
import { ISSUANCE_STATUSES } from '../../domain/issuance';
import { ITEM_STATES } from '../../domain/issuance-event';
import { HANDLINGS, STEP_KINDS } from '../../domain/campaign-file';
import { PARTICIPANT_ROLES } from '../../domain/participant';
import { UNIT_CLASSES } from '../../domain/unit';
import { UNIT_STAGES } from '../../domain/unit-task';
import { instant, page, personAndOffice } from './values';
import { names } from './names';
import { noticeDocument } from './notice-document';
import { submissionSummary } from './submissions';
import { timelineRow } from './journal';

export const TASK_STATES = ['todo', 'waiting', 'toRead', 'done'] as const;
/** 待办 · 等待对方 · 待阅 · 已办 */
export type TaskState = (typeof TASK_STATES)[number];

export const taskQuery = page.extend({ state: z.enum(TASK_STATES).default('todo') });

/** A unit's request for more time, or for putting a duty off; asking stops no clock. */
export const dutyRequest = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  until: instant.nullable(),
  /** The date in force when it was asked. */
  dueAt: instant.nullable(),
  reason: z.string(),
  madeAt: instant,
  madeBy: personAndOffice,
  state: z.enum(REQUEST_STATES),
  grantedDueAt: instant.nullable(),
  opinion: z.string(),
  answeredAt: instant.nullable(),
});
export type DutyRequestView = z.infer<typeof dutyRequest>;

/** What one unit owes at one point, as every list shows it. */
export const dutyView = z.object({
  duty: z.string(),
  title: z.string(),
  step: z.string(),
  kind: z.enum(STEP_KINDS),
  form: z.string(),
  /** Pinned at issue; null where the form is not part of the issuing. */
  formVersion: z.string().nullable(),
  handling: z.enum(HANDLINGS).exclude(['none']),
  phase: z.string().nullable(),
  item: z.number().nullable(),
  requires: z.array(z.string()),
  state: z.enum(DUTY_STATES),
  dueAt: instant.nullable(),
  originalDueAt: instant.nullable(),
  /** Highest rung fired on the present clock, 0 for none. */
  rung: z.number(),
  clock: z.number(),
  overdue: z.boolean(),
  /** A rung flagged it in red, and it is not met. */
  flagged: z.boolean(),
  /** The issuing office has taken over the chase; null: the sponsor follows it up. */
  chasedBy: z.enum(['issuer', 'office']).nullable(),
  late: z.boolean().nullable(),
  round: z.number(),
  submission: z.string().nullable(),
  inForce: z.string().nullable(),
  submittedAt: instant.nullable(),
  submittedBy: personAndOffice.nullable(),
  correctBy: instant.nullable(),
  /** Working days after today up to the day it must be met by; null unless owed with a date. */
  workdaysLeft: z.number().int().nullable(),
  nothing: z.boolean(),
  /** Put off for this unit: no date and no clock until it is resumed. */
  suspended: z.boolean(),
  /** What the unit asked for last about this duty, and what became of it. */
  request: dutyRequest.nullable(),
  entered: z
    .object({
      person: z.string(),
      channel: z.enum(ENTRY_CHANNELS),
      attachments: z.array(z.string()),
    })
    .nullable(),
});
export type DutyView = z.infer<typeof dutyView>;

/** The notice a row belongs to. */
export const noticeHead = z.object({
  campaign: z.string(),
  office: z.string(),
  unit: z.string(),
  title: z.string(),
  number: z.string(),
  sponsor: z.string(),
  status: z.enum(ISSUANCE_STATUSES),
  deliveredAt: instant,
});
export type NoticeHead = z.infer<typeof noticeHead>;

export const taskRow = noticeHead.extend({
  stage: z.enum(UNIT_STAGES),
  /** What is still to come is the signed and sealed paper of what was handed in. */
  sealedOwed: z.boolean(),
  read: z.boolean(),
  /** Sent back as wrongly addressed, and nobody has decided on it yet. */
  returned: z.boolean(),
  /** Whether the reader may mark the notice as read. */
  mayMarkRead: z.boolean(),
  /** The duty this row is about; null for a notice to be read, or sent back as wrongly addressed. */
  duty: dutyView.nullable(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const taskList = z.object({ rows: z.array(taskRow), next: z.string().nullable(), names });
export type TaskList = z.infer<typeof taskList>;

export const ownItem = z.object({
  item: z.number(),
  title: z.string(),
  role: z.enum(['lead', 'cooperating']),
  /** First-named lead: owes the item's progress and its closing. */
  first: z.boolean(),
  state: z.enum(ITEM_STATES),
  window: z.unknown(),
  /** Progress records so far. */
  progress: z.number(),
});

/** An item that progress may be told of: the unit's own, and those that are everybody's. */
export const progressItem = z.object({
  item: z.number(),
  title: z.string(),
  /** Pinned at issue; null where the form is not part of the issuing. */
  formVersion: z.string().nullable(),
});
export type ProgressItem = z.infer<typeof progressItem>;

export const opinion = z.object({
  at: instant,
  by: personAndOffice,
  act: z.string(),
  duty: z.string().nullable(),
  submission: z.string().nullable(),
  text: z.string(),
});

/** The signed and sealed papers beside what was handed in for one duty. */
export const sealedPaper = z.object({
  duty: z.string(),
  /** It is asked for, something was handed in, and its paper has not come. */
  awaited: z.boolean(),
  /** In the order of their coming; those of earlier rounds are kept. */
  papers: z.array(
    z.object({
      submission: z.string(),
      round: z.number(),
      /** It is the paper of what is handed in now. */
      isOfThis: z.boolean(),
      attachments: z.array(z.string()),
      at: instant,
      by: personAndOffice,
    }),
  ),
});
export type SealedPaperView = z.infer<typeof sealedPaper>;

export const taskView = noticeHead.extend({
  name: z.string(),
  unitClass: z.enum(UNIT_CLASSES),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  stage: z.enum(UNIT_STAGES),
  released: z.boolean(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: personAndOffice.nullable(),
  noticeReturn: z
    .object({ reason: z.string(), returnedAt: instant, refused: z.boolean() })
    .nullable(),
  readers: z.array(z.string()),
  /** What inspections of the unit have found: the last finding of each point. */
  inspected: z.array(
    z.object({
      point: z.string(),
      finding: z.enum(FINDINGS),
      note: z.string(),
      way: z.enum(INSPECTION_WAYS),
      on: z.string(),
      by: personAndOffice,
      at: instant,
    }),
  ),
  /** The document as issued. */
  notice: z.unknown(),
  document: noticeDocument,
  anchors: z.array(z.object({ id: z.string(), name: z.string(), on: z.string().nullable() })),
  items: z.array(ownItem),
  duties: z.array(dutyView),
  /** In the order of handing in. */
  submissions: z.array(submissionSummary),
  /** Signed and sealed papers (盖章件): of every duty that asks for one or has one. */
  papers: z.array(sealedPaper),
  opinions: z.array(opinion),
  timeline: z.array(timelineRow),
  /** What the reader may do here now. */
  can: z.array(z.enum(UNIT_ACTS)),
  /** The same by what it is about: a duty, or `i<n>` for a record on item n. */
  canOn: z.record(z.string(), z.array(z.enum(UNIT_ACTS))),
  progressItems: z.array(progressItem),
  /** Nodes of routes that leave it to the unit whom to ask, by what it is to hand in. */
  choices: z.array(z.object({ duty: z.string(), node: z.string(), title: z.string() })),
  /** Whom it may choose. */
  choosable: z.array(personAndOffice),
  /** The reader's own office handles this inside (收文办理单); never said to anybody else. */
  inside: z.boolean(),
  names,
});
export type TaskView = z.infer<typeof taskView>;
