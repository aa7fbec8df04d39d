import { z } from 'zod';
import { HANDLINGS, STEP_KINDS } from '../../domain/campaign-file';
import { DUTY_STATES } from '../../domain/duty-state';
import { ISSUANCE_STATUSES } from '../../domain/issuance';
import { ISSUANCE_ACTS } from '../../domain/command';
import { PARTICIPANT_ROLES } from '../../domain/participant';
import { ROLLUPS } from '../../domain/rollup';
import { UNIT_CLASSES } from '../../domain/unit';
import { UNIT_STAGES } from '../../domain/unit-task';
import { instant, page, personAndOffice, streamId, words } from './values';

export const campaignParams = z.object({ campaign: streamId });

/** Draft of a file before a campaign exists; its shape is checked by the rules, by path. */
export const campaignToSave = z.strictObject({
  file: z
    .record(z.string(), z.unknown())
    .meta({ description: '专项工作文件（luoshi-campaign/1）' }),
});

export const campaignRevisionToSave = campaignToSave.extend({
  revision: z.number().int().min(1).meta({ description: '所依据的修订号，已变则 409' }),
});

export const campaignFault = z.object({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});

export const campaignFaults = z.object({ valid: z.boolean(), faults: z.array(campaignFault) });
export type CampaignFaults = z.infer<typeof campaignFaults>;

export const campaignRow = z.object({
  id: z.string(),
  title: z.string(),
  office: z.string(),
  sponsor: z.string(),
  draft: z.boolean(),
  revision: z.number(),
  /** Of the running issuing; `unissued` before. */
  status: z.enum(ISSUANCE_STATUSES),
  number: z.string(),
  /** When the newest revision of a draft was kept; null once it is being issued. */
  draftedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  participants: z.number(),
  duties: z.number(),
});
export type CampaignRow = z.infer<typeof campaignRow>;

/** `mayDraft`: whether the viewer may write a new campaign for this office. */
export const campaignList = z.object({ rows: z.array(campaignRow), mayDraft: z.boolean() });
export type CampaignList = z.infer<typeof campaignList>;

export const campaignView = campaignRow.extend({
  /** Who signed it off; null: nobody did, or it has not been issued. */
  signed: z.object({ name: z.string(), at: instant }).nullable(),
  file: z.unknown(),
  savedAt: instant,
  savedBy: personAndOffice,
  anchors: z.record(z.string(), z.string().nullable()),
  items: z.record(z.string(), z.string()),
  can: z.array(z.enum(ISSUANCE_ACTS)),
  /** Whether the viewer may save another revision. */
  mayEdit: z.boolean(),
});
export type CampaignView = z.infer<typeof campaignView>;

export const plannedDuty = z.object({
  duty: z.string(),
  step: z.string(),
  kind: z.enum(STEP_KINDS),
  title: z.string(),
  form: z.string(),
  handling: z.enum(HANDLINGS).exclude(['none']),
  dueAt: instant.nullable(),
});

export const plannedParticipant = z.object({
  unit: z.string(),
  name: z.string(),
  unitClass: z.enum(UNIT_CLASSES),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  items: z.array(
    z.object({
      item: z.number(),
      role: z.enum(['lead', 'cooperating']),
      first: z.boolean().optional(),
    }),
  ),
  duties: z.array(plannedDuty),
});

/** Dues of one duty on one day. */
export const dueDay = z.object({
  duty: z.string(),
  title: z.string(),
  dueOn: z.string(),
  units: z.number(),
});
export type DueDayBody = z.infer<typeof dueDay>;

/** Dues on days off, and in years the State Council has not decreed yet. */
export const duesAtRisk = z.object({ onDaysOff: z.array(dueDay), assumed: z.array(dueDay) });

/** What the notice asks to be filled in, and the cap of a superior on it. */
export const burdenView = z.object({
  units: z.number(),
  pieces: z.number(),
  fields: z.number().meta({ description: '项目 × 单位 × 轮次' }),
  known: z.number().meta({ description: '其中其他表单已收集、只需核对的项目' }),
  minutes: z.number().meta({ description: '各单位合计' }),
  minutesOfOne: z.number().meta({ description: '填报最多的一个单位' }),
  fieldsOfOne: z.number(),
  roundsOfOne: z.number(),
  cap: z.object({ minutes: z.number(), from: z.string() }).nullable(),
  isOverCap: z.boolean(),
});
export type BurdenView = z.infer<typeof burdenView>;

/** The issuing as it would be if it were issued now. */
export const campaignPreview = campaignFaults.extend({
  risk: duesAtRisk,
  burden: burdenView,
  /** Last day that has been decreed. */
  knownUntil: z.string(),
  counts: z.object({
    participants: z.number(),
    duties: z.number(),
    dutiesByStep: z.record(z.string(), z.number()),
    undated: z.number(),
    firstDueAt: instant.nullable(),
    lastDueAt: instant.nullable(),
  }),
  participants: z.array(plannedParticipant),
});
export type CampaignPreview = z.infer<typeof campaignPreview>;

export const campaignIssueBody = z.strictObject({
  revision: z.number().int().min(1).meta({ description: '要印发的修订号' }),
  burdenReason: words.optional().meta({ description: '超出填报上限的理由；未超出的不记' }),
});

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const boardQuery = page.extend({
  stage: z.enum(UNIT_STAGES).optional(),
  unitClass: z.enum(UNIT_CLASSES).optional(),
  role: z.enum(PARTICIPANT_ROLES).optional(),
  /** Only units with something overdue. */
  overdue: flag.optional(),
  released: flag.optional(),
});

export const boardCell = z.object({
  duty: z.string(),
  title: z.string(),
  state: z.enum(DUTY_STATES),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  late: z.boolean().nullable(),
  round: z.number(),
  rung: z.number(),
});

export const boardRow = z.object({
  unit: z.string(),
  name: z.string(),
  unitClass: z.enum(UNIT_CLASSES),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  stage: z.enum(UNIT_STAGES),
  released: z.boolean(),
  acknowledgedAt: instant.nullable(),
  noticeReturned: z.boolean(),
  lastActAt: instant.nullable(),
  duties: z.array(boardCell),
});

export const board = z.object({ rows: z.array(boardRow), next: z.string().nullable() });
export type Board = z.infer<typeof board>;

export const boardCounts = z.object({
  participants: z.number(),
  duties: z.number(),
  /** Units that have got at least so far. */
  funnel: z.record(z.enum(UNIT_STAGES), z.number()),
  /** Duties of the step by state; released units are left out. */
  steps: z.array(
    z.object({
      step: z.string(),
      states: z.partialRecord(z.enum(DUTY_STATES), z.number()),
      overdue: z.number(),
      late: z.number(),
    }),
  ),
  overdue: z.number(),
  late: z.number(),
  /** Accepted values put together as the form says, by form and field. */
  figures: z.array(
    z.object({
      form: z.string(),
      field: z.string(),
      title: z.string(),
      rollup: z.enum(ROLLUPS),
      value: z.union([z.number(), z.string()]).nullable(),
      values: z.array(
        z.object({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.number() }),
      ),
      more: z.number().meta({ description: '没有列出的个数' }),
      units: z.number(),
    }),
  ),
});
export type BoardCounts = z.infer<typeof boardCounts>;

export const participantRow = z.object({
  unit: z.string(),
  name: z.string(),
  unitClass: z.enum(UNIT_CLASSES),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  items: plannedParticipant.shape.items,
  released: z.boolean(),
});
export const participantList = z.object({
  rows: z.array(participantRow),
  next: z.string().nullable(),
});
export type ParticipantList = z.infer<typeof participantList>;

/** A kept draft; `faults` stand against issuing it, not against keeping it. */
export const campaignSaved = z.object({
  id: z.string(),
  revision: z.number(),
  faults: z.array(campaignFault),
});
export type CampaignSaved = z.infer<typeof campaignSaved>;

/** A campaign file that the server carries as a pattern for new ones. */
export const exampleRow = z.object({ name: z.string(), file: z.unknown() });
export const exampleList = z.object({ rows: z.array(exampleRow) });
export type ExampleList = z.infer<typeof exampleList>;
