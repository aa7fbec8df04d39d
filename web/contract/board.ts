import { z } from 'zod';
import { STEP_KINDS } from '../../domain/campaign-file';
import { ISSUANCE_ACTS, UNIT_ACTS } from '../../domain/command';
import { DUTY_STATES } from '../../domain/duty-state';
import { FINDINGS } from '../../domain/inspection';
import { ISSUANCE_STATUSES } from '../../domain/issuance';
import { RUNG_ACTIONS } from '../../domain/ladder';
import { PARTICIPANT_ROLES } from '../../domain/participant';
import { TIERS, UNIT_CLASSES } from '../../domain/unit';
import { UNIT_STAGES } from '../../domain/unit-task';
import { MILESTONES, STANDINGS } from '../../domain/board-filter';
import { names } from './names';
import { dutyKey, instant } from './values';

/** One running or closed issuing as the people who steer it see it. */
export const issuingView = z.object({
  campaign: z.string(),
  office: z.string(),
  sponsor: z.string(),
  title: z.string(),
  number: z.string(),
  status: z.enum(ISSUANCE_STATUSES),
  deliveredAt: instant,
  participants: z.number(),
  duties: z.number(),
  /** In the order of the file. */
  steps: z.array(z.object({ id: z.string(), title: z.string(), form: z.string() })),
  ladder: z.array(z.object({ no: z.number(), action: z.enum(RUNG_ACTIONS) })),
  anchors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      on: z.string().nullable(),
      /** Whether another issuing dates it: then it is not set here. */
      followed: z.boolean(),
      /** Duties, or all duties of a step or phase, whose dates count from it. */
      duties: z.array(z.string()),
    }),
  ),
  items: z.array(z.object({ no: z.number(), title: z.string(), state: z.string() })),
  /** What an inspection of a unit looks at. */
  inspectionPoints: z.array(z.string()),
  closingReason: z.string(),
  /** Last day whose working days are decreed, by the calendar its clocks are wound by. */
  knownUntil: z.string(),
  /** What the reader may do to it or to its participants now. */
  can: z.array(z.enum([...UNIT_ACTS, ...ISSUANCE_ACTS])),
  names,
});
export type IssuingView = z.infer<typeof issuingView>;

export const sheetQuery = z.object({
  after: z.string().max(200).optional().meta({ description: '上一页最后一个单位' }),
  limit: z.coerce.number().int().min(1).max(5_000).default(2_000),
  since: z.coerce
    .number()
    .int()
    .optional()
    .meta({ description: '上次回答的 readAt：只回答此后有变化的单位' }),
});

/** What is usual is left out: not overdue, no rung, not late, first round. */
export const sheetCell = z.object({
  state: z.enum(DUTY_STATES),
  dueAt: instant.nullable(),
  correctBy: instant.optional(),
  overdue: z.literal(true).optional(),
  /** A rung flagged it in red, and it is not met. */
  flagged: z.literal(true).optional(),
  /** The issuing office, or another one, has taken over the chase of what is still owed. */
  chasedBy: z.enum(['issuer', 'office']).optional(),
  late: z.literal(true).optional(),
  /** Handed in, and the signed and sealed paper that is asked for has not come. */
  sealedOwed: z.literal(true).optional(),
  round: z.number().optional(),
  rung: z.number().optional(),
  /** Owed no more: its item has been ended, or the unit let go. */
  released: z.literal(true).optional(),
  /** Put off for this unit until it is resumed. */
  suspended: z.literal(true).optional(),
});
export type SheetCell = z.infer<typeof sheetCell>;

export const sheetColumn = z.object({
  duty: z.string(),
  title: z.string(),
  step: z.string(),
  kind: z.enum(STEP_KINDS),
  /** The earliest original due date among the units that owe it. */
  firstDueAt: instant.nullable(),
});
export type SheetColumn = z.infer<typeof sheetColumn>;

export const sheetRow = z.object({
  unit: z.string(),
  name: z.string(),
  tier: z.enum(TIERS).nullable(),
  unitClass: z.enum(UNIT_CLASSES),
  /** Place in the directory, whose order people know. */
  place: z.number(),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  stage: z.enum(UNIT_STAGES),
  released: z.literal(true).optional(),
  noticeReturned: z.literal(true).optional(),
  lastActAt: instant.nullable(),
  /** What inspections have found, the last of each point; absent: there was none. */
  inspected: z
    .array(
      z.object({
        point: z.string(),
        finding: z.enum(FINDINGS),
        on: z.string(),
        note: z.string(),
      }),
    )
    .optional(),
  duties: z.record(z.string(), sheetCell),
});
export type SheetRow = z.infer<typeof sheetRow>;

/** Units × duties, compact: 1,500 units in one answer, afterwards what has changed. */
export const boardSheet = z.object({
  /** To be sent as `since` next time. */
  readAt: instant,
  /** False: only the rows that may have changed since. */
  whole: z.boolean(),
  columns: z.array(sheetColumn),
  rows: z.array(sheetRow),
  next: z.string().nullable(),
});
export type BoardSheet = z.infer<typeof boardSheet>;

/** The filter as the address of the workbook carries it. */
export const workbookQuery = z.object({
  text: z.string().max(100).optional(),
  tier: z.enum(TIERS).optional(),
  unitClass: z.enum(UNIT_CLASSES).optional(),
  role: z.enum(PARTICIPANT_ROLES).optional(),
  standing: z.enum(STANDINGS).optional(),
  duty: dutyKey.optional(),
  has: z.enum(MILESTONES).optional(),
  lacks: z.enum(MILESTONES).optional(),
  rung: z.coerce.number().int().min(1).max(100).optional(),
  released: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});
