import { z } from 'zod';
import {
  APPROVAL_STATUSES,
  NODE_STATES,
  PLACES_TO_ADD,
  SEAT_ORIGINS,
  SKIP_REASONS,
  VERDICTS,
} from '../../domain/approval/approval';
import { ROUTE_MODES } from '../../domain/approval/route';
import { names } from './names';
import { noticeHead } from './tasks';
import { bulkOutcome } from './acts';
import { dutyKey, instant, personAndOffice, taskParams, words } from './values';

const id = z.string().min(1).max(64);
const person = z.strictObject({ person: id, office: id });
const opinion = z.strictObject({ slot: id, opinion: words.default('') });

/** An act upon an approval, as it is asked for. */
export const approvalAsked = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('approve'), payload: opinion }),
  z.strictObject({ act: z.literal('reject'), payload: opinion }),
  z.strictObject({
    act: z.literal('sendBack'),
    payload: opinion.extend({
      ...{ to: id.nullable(), again: z.boolean() },
      parts: z.array(id).max(200).optional(),
    }),
  }),
  z.strictObject({ act: z.literal('retract'), payload: z.strictObject({ slot: id }) }),
  z.strictObject({
    act: z.literal('add'),
    payload: z.strictObject({ slot: id, where: z.enum(PLACES_TO_ADD), approver: person }),
  }),
  z.strictObject({
    act: z.literal('remove'),
    payload: z.strictObject({ slot: id, reason: words }),
  }),
  z.strictObject({
    act: z.literal('transfer'),
    payload: z.strictObject({ slot: id, approver: person, reason: words }),
  }),
  z.strictObject({
    act: z.literal('appoint'),
    payload: z.strictObject({ node: id, approvers: z.array(person).min(1).max(20) }),
  }),
  z.strictObject({
    act: z.literal('handOver'),
    payload: z.strictObject({ from: id, approver: person, reason: words }),
  }),
  z.strictObject({ act: z.literal('withdraw'), payload: z.strictObject({ reason: words }) }),
  z.strictObject({
    act: z.literal('copy'),
    payload: z.strictObject({ readers: z.array(person).min(1).max(50) }),
  }),
  z.strictObject({ act: z.literal('readCopy'), payload: z.strictObject({}) }),
  z.strictObject({ act: z.literal('urge'), payload: z.strictObject({ text: words.default('') }) }),
  z.strictObject({
    act: z.literal('waive'),
    payload: z.strictObject({ nodes: z.array(id).min(1).max(200), reason: words }),
  }),
]);

export const approvalActBody = z.strictObject({
  duty: dutyKey,
  /** The submission that was looked at. */
  submission: z.string().min(8).max(64),
  asked: approvalAsked,
});
export type ApprovalActBody = z.infer<typeof approvalActBody>;

const submissionAndSlot = taskParams.extend({
  duty: dutyKey,
  /** The submission that was looked at. */
  submission: z.string().min(8).max(64),
  slot: id,
});

export const approveManyBody = z.strictObject({
  rows: z.array(submissionAndSlot).min(1).max(200),
  /** The same for all of them. */
  opinion: words.default(''),
});
export type ApproveManyBody = z.infer<typeof approveManyBody>;

/** One row for each; one that is refused stops no other. */
export const approveManyDone = z.object({
  results: z.array(submissionAndSlot.extend(bulkOutcome.shape)),
});
export type ApproveManyDone = z.infer<typeof approveManyDone>;

export const approvalQuery = z.object({ duty: dutyKey });

/** Why an approval is on somebody's list: to answer, to appoint somebody, to read. */
export const APPROVAL_WAITS = ['answer', 'appoint', 'read'] as const;
export type ApprovalWait = (typeof APPROVAL_WAITS)[number];

export const approvalRow = noticeHead.extend({
  name: z.string(),
  duty: z.string(),
  step: z.string(),
  wait: z.enum(APPROVAL_WAITS),
  /** Title of the node; empty for a copy. */
  node: z.string(),
  onBehalfOf: z.string().nullable(),
  since: instant.nullable(),
  round: z.number(),
  submission: z.string(),
  /** The question that waits for a word; null for whatever else is on the list. */
  slot: z.string().nullable(),
});
export type ApprovalRow = z.infer<typeof approvalRow>;

export const approvalList = z.object({ rows: z.array(approvalRow), names });
export type ApprovalList = z.infer<typeof approvalList>;

const slotView = personAndOffice.extend({
  slot: z.string(),
  origin: z.enum(SEAT_ORIGINS),
  addedBy: z.string().nullable(),
  state: z.enum(['waiting', 'asked', 'approved', 'rejected', 'removed', 'idle']),
  /** Since when it has waited for them, and how often the clock has chased them; null: it does not. */
  waits: z.object({ since: instant, chased: z.number() }).nullable(),
  /** The word that stands, and who gave it for whom. */
  said: z
    .object({ by: z.string(), onBehalfOf: z.string().nullable(), opinion: z.string(), at: instant })
    .nullable(),
});
export type SlotView = z.infer<typeof slotView>;

const nodeView = z.object({
  id: z.string(),
  title: z.string(),
  mode: z.enum(ROUTE_MODES),
  need: z.union([z.object({ count: z.number() }), z.object({ percent: z.number() })]).nullable(),
  state: z.enum(NODE_STATES),
  skipped: z.enum(SKIP_REASONS).nullable(),
  round: z.number(),
  slots: z.array(slotView),
  /** Its words are advice: the item's lead says what it thinks of its part. */
  advisory: z.boolean(),
  item: z.number().nullable(),
});
export type NodeView = z.infer<typeof nodeView>;

const partView = z.object({
  /** Title of a fork; null for a single node. */
  fork: z.string().nullable(),
  branches: z.array(z.object({ title: z.string(), nodes: z.array(nodeView) })),
});
export type PartView = z.infer<typeof partView>;

/** One submission on its way through its route. */
export const approvalView = noticeHead.extend({
  name: z.string(),
  duty: z.string(),
  step: z.string(),
  submission: z.string(),
  formVersion: z.string(),
  /** The filled form, as much of it as the reader judges; null for 零报告. */
  body: z.record(z.string(), z.json()).nullable(),
  /** Items whose part alone the reader sees; null: all that was handed in. */
  items: z.array(z.number()).nullable(),
  submitter: personAndOffice,
  status: z.enum(APPROVAL_STATUSES),
  round: z.number(),
  parts: z.array(partView),
  opinions: z.array(
    personAndOffice.extend({
      node: z.string(),
      round: z.number(),
      onBehalfOf: z.string().nullable(),
      verdict: z.enum(VERDICTS),
      opinion: z.string(),
      at: instant,
      retracted: z.boolean(),
    }),
  ),
  copies: z.array(personAndOffice.extend({ at: instant, readAt: instant.nullable() })),
  /** What the reader may do now. */
  can: z.object({
    answer: z.array(
      z.object({
        slot: z.string(),
        node: z.string(),
        onBehalfOf: z.string().nullable(),
        returnTo: z.array(z.string()),
        advisory: z.boolean(),
        item: z.number().nullable(),
        parts: z.array(z.string()),
      }),
    ),
    remove: z.array(z.string()),
    retract: z.array(z.string()),
    appoint: z.array(z.string()),
    withdraw: z.boolean(),
    urge: z.boolean(),
    copy: z.boolean(),
    readCopy: z.boolean(),
    handOver: z.boolean(),
    waive: z.array(z.string()),
  }),
  /** Who may be asked besides: people of the offices on the way, without those who may not decide. */
  people: z.array(personAndOffice),
  names,
});
export type ApprovalView = z.infer<typeof approvalView>;
