import { z } from 'zod';
import { SWAP_SCOPES } from '../../domain/form-pins';
import { UNIT_CLASSES } from '../../domain/unit';
import {
  dueText,
  dutyKey,
  formVersionId,
  instant,
  personAndOffice,
  streamId,
  words,
} from './values';
import { names } from './names';

const no = z.number().int().min(1);
const anything = z.record(z.string(), z.json());

/** One change of a supplementary notice; a day ends at 24:00 (Asia/Shanghai). */
export const changeBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('moveDue'),
    duty: dutyKey,
    to: dueText.nullable().meta({ description: '不填为恢复原文件的时限' }),
  }),
  z.strictObject({ kind: z.literal('addRecipient'), unit: streamId }),
  z.strictObject({ kind: z.literal('dropRecipient'), unit: streamId }),
  z.strictObject({ kind: z.literal('addItem'), item: anything }),
  z.strictObject({ kind: z.literal('dropItem'), no }),
  z.strictObject({
    ...{ kind: z.literal('changeItem'), no, title: words.optional() },
    ...{ text: z.string().max(20_000).optional(), window: anything.optional() },
    ...{ leads: z.array(anything).optional(), cooperating: z.array(anything).optional() },
    ...{ partners: z.array(z.string()).optional(), quotas: z.array(anything).optional() },
    subActivities: z.array(anything).optional(),
  }),
  z.strictObject({ kind: z.literal('suspendItem'), no }),
  z.strictObject({ kind: z.literal('resumeItem'), no }),
  z.strictObject({ kind: z.literal('addRung'), rung: anything }),
  z.strictObject({ kind: z.literal('changeRung'), no, to: anything }),
  z.strictObject({ kind: z.literal('dropRung'), no }),
  z.strictObject({
    ...{ kind: z.literal('changeRoute'), step: streamId },
    route: anything.nullable().meta({ description: '不填为不设审批流程，由主办部门审核' }),
  }),
  z.strictObject({ kind: z.literal('mergeUnit'), unit: streamId, into: streamId }),
  z.strictObject({
    ...{ kind: z.literal('swapForm'), step: streamId, version: formVersionId },
    scope: z.enum(SWAP_SCOPES).meta({ description: '所有未办结的单位，或仅尚未报送的单位' }),
  }),
  z.strictObject({
    ...{ kind: z.literal('moveUnit'), unit: streamId },
    unitClass: z
      .enum(UNIT_CLASSES)
      .nullable()
      .optional()
      .meta({ description: '在本通知中按哪一类单位办理，null 为按组织机构，不填为不变' }),
    superior: streamId
      .nullable()
      .optional()
      .meta({ description: '在本通知中的上级单位，null 为按组织机构，不填为不变' }),
  }),
]);
export type ChangeBody = z.infer<typeof changeBody>;

const changes = z.array(changeBody).min(1).max(100);

export const amendmentBody = z.strictObject({
  changes,
  number: z.string().trim().min(1).max(100).meta({ description: '补充通知文号' }),
  text: words,
  sign: z.boolean().default(true).meta({ description: '受影响单位是否须签收补充通知' }),
  rev: z.number().int().meta({ description: '预览所依据的版本，已变则 409' }),
});

export const amendmentPreviewBody = z.strictObject({ changes, sign: z.boolean().default(true) });

const redated = z.object({ title: z.string(), from: instant.nullable(), to: instant.nullable() });

/** What would change for one unit. */
export const amendedUnitView = z.object({
  unit: z.string(),
  name: z.string(),
  joins: z.boolean(),
  leaves: z.boolean(),
  signs: z.boolean(),
  /** Name of the unit it goes into, and how many of its duties end by that. */
  mergedInto: z.string().nullable(),
  ends: z.number(),
  /** What it counts as from now on, where that is another class. */
  unitClass: z.enum(UNIT_CLASSES).nullable(),
  rerouted: z.array(z.object({ title: z.string(), keeps: z.enum(['route', 'word']).nullable() })),
  /**
   * Duties filled in by another version of their form. A draft saved on an older one is told of by
   * the names of the fields whose values will not fit, never by what is written in them.
   */
  reformed: z.array(
    z.object({
      ...{ title: z.string(), waits: z.boolean() },
      draft: z.object({ misfits: z.array(z.string()) }).nullable(),
    }),
  ),
  added: z.array(z.string()),
  dropped: z.array(z.string()),
  moved: z.array(redated),
  /** Duties that keep a date of their own. */
  own: z.array(z.string()),
  /** Duties chased in another way: rungs to come before and after, and those not made up for. */
  chased: z.array(
    z.object({ title: z.string(), before: z.number(), after: z.number(), missed: z.number() }),
  ),
});
export type AmendedUnitView = z.infer<typeof amendedUnitView>;

/** What a supplementary notice would come to, counted by the rules that will carry it out. */
export const amendmentPreview = z.object({
  rev: z.number(),
  counts: z.object({
    ...{ units: z.number(), joins: z.number(), leaves: z.number(), added: z.number() },
    ...{ dropped: z.number(), revived: z.number(), own: z.number(), overdue: z.number() },
    signs: z.number(),
    reclassed: z.number(),
    merged: z.object({ units: z.number(), ends: z.number() }),
    rerouted: z.object({
      ...{ units: z.number(), duties: z.number() },
      ...{ keepRoute: z.number(), keepWord: z.number() },
    }),
    chased: z.object({
      ...{ units: z.number(), duties: z.number() },
      ...{ more: z.number(), fewer: z.number(), missed: z.number() },
    }),
    reformed: z.object({ units: z.number(), duties: z.number(), onTheWay: z.number() }),
    /** Drafts saved on an older version, and those of them that lose something. */
    drafts: z.object({ saved: z.number(), misfit: z.number() }),
    moved: z.array(
      z.object({ workdays: z.number().nullable(), units: z.number(), duties: z.number() }),
    ),
  }),
  units: z.array(amendedUnitView),
});
export type AmendmentPreview = z.infer<typeof amendmentPreview>;

/** The supplementary notices so far, the newest first, with the changes that take each back. */
export const amendmentList = z.object({
  rows: z.array(
    z.object({
      ...{ no: z.number(), number: z.string(), text: z.string(), at: instant },
      by: personAndOffice,
      changes: z.array(changeBody),
      opposite: z.array(changeBody),
    }),
  ),
  names,
});
export type AmendmentList = z.infer<typeof amendmentList>;

/** A condition of a route on what the unit writes, with the title of what hangs on it. */
export const placedCondition = z.object({
  part: z.string(),
  condition: z.discriminatedUnion('kind', [
    z.object({
      ...{ kind: z.literal('number'), field: z.string() },
      ...{ atLeast: z.number().optional(), atMost: z.number().optional() },
    }),
    z.object({ kind: z.literal('word'), field: z.string(), oneOf: z.array(z.string()) }),
  ]),
});

/** By which version each step is filled in now, and the versions of its form there are. */
export const issuanceFormVersions = z.object({
  rows: z.array(
    z.object({
      ...{ step: z.string(), title: z.string(), form: z.string() },
      asked: z.object({ version: z.string(), scope: z.enum(SWAP_SCOPES) }),
      /** What the step's route reads in the filled form. */
      conditions: z.array(placedCondition),
      /** The newest first. */
      versions: z.array(
        z.object({
          ...{ version: z.string(), title: z.string(), publishedAt: instant },
          /** Counted from 1 in the order of publishing. */
          no: z.number(),
        }),
      ),
    }),
  ),
});
export type IssuanceFormVersions = z.infer<typeof issuanceFormVersions>;
