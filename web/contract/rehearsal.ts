import { z } from 'zod';
import {
  ASSUMPTION_RANGES,
  type AssumedNumbers,
  type Assumptions,
} from '../../domain/rehearsal/assumptions';
import { campaignFaults, duesAtRisk } from './campaigns';
import { names } from './names';

function whole(name: keyof AssumedNumbers, description: string) {
  const [least, most] = ASSUMPTION_RANGES[name];
  return z.number().int().min(least).max(most).meta({ description });
}

/** How units and reviewers are assumed to answer; the same seed gives the same rehearsal. */
export const rehearseBody = z
  .strictObject({
    seed: whole('seed', '随机种子，相同则结果相同'),
    onTime: whole('onTime', '按时报送的单位，%'),
    late: whole('late', '逾期报送的单位，%；其余视为一直不报'),
    lateWorkdays: whole('lateWorkdays', '最多逾期几个工作日'),
    returned: whole('returned', '首次报送被退回补正的，%'),
    reviewWorkdays: whole('reviewWorkdays', '收到后几个工作日开始审核'),
    reviewsPerDay: whole('reviewsPerDay', '审核单位每个工作日办理件数'),
    approvalsPerDay: whole('approvalsPerDay', '分管领导每个工作日审批件数'),
    approverWorkdays: whole('approverWorkdays', '流程审批人收到后几个工作日开始办理'),
    approverPerDay: whole('approverPerDay', '流程审批人每人每个工作日办理件数'),
    conditionsMet: whole('conditionsMet', '填报内容符合流程条件的，%'),
    paces: z
      .array(
        z.strictObject({
          person: z.string().min(1).max(200),
          office: z.string().min(1).max(200),
          workdays: whole('approverWorkdays', '该审批人收到后几个工作日开始办理'),
          perDay: whole('approverPerDay', '该审批人每个工作日办理件数'),
        }),
      )
      .max(200)
      .meta({ description: '办理快慢与一般不同的审批人' }),
  } satisfies Record<keyof Assumptions, z.ZodType>)
  .refine(({ onTime, late }) => onTime + late <= 100, { path: ['late'] });

const counts = z.object({
  remind: z.number(),
  markOverdue: z.number(),
  chase: z.number(),
  tellSuperior: z.number(),
  redFlag: z.number(),
  reassign: z.number(),
  draftCircular: z.number(),
});

const toldOnDay = z.object({
  on: z.string(),
  isWorkday: z.boolean(),
  counts,
  total: z.number(),
});

const queueDay = z.object({ on: z.string(), waiting: z.number() });

const approver = z.object({
  person: z.string(),
  office: z.string(),
  workdays: z.number(),
  perDay: z.number(),
  asked: z.number(),
  answered: z.number(),
  returned: z.number(),
  left: z.number(),
  longest: queueDay,
  chokesOn: z.string().nullable(),
  median: z.number(),
  worst: z.number(),
  chased: z.number(),
  toldAbove: z.number(),
  queue: z.array(queueDay),
});

const report = duesAtRisk.extend({
  issuedOn: z.string(),
  endsOn: z.string(),
  participants: z.number(),
  duties: z.number(),
  undated: z.number(),
  forms: z.number(),
  lateForms: z.number(),
  returned: z.number(),
  open: z.number(),
  total: z.number(),
  counts,
  escalated: z.number(),
  peak: toldOnDay.nullable(),
  days: z.array(toldOnDay),
  /** Those told most, most first. */
  offices: z.array(z.object({ office: z.string(), counts, total: z.number() })),
  /** How many offices are told anything at all. */
  officesTold: z.number(),
  desks: z.array(
    z.object({
      office: z.string(),
      handling: z.enum(['review', 'approve']),
      received: z.number(),
      returned: z.number(),
      left: z.number(),
      longest: queueDay,
      slowest: z.number(),
      queue: z.array(queueDay),
    }),
  ),
  /** Those asked on routes: whoever chokes first, then whoever has most waiting. */
  approvers: z.array(approver),
  /** How many are asked at all, and how many of them choke. */
  approversAsked: z.number(),
  approversChoking: z.number(),
  unstaffed: z.array(z.object({ title: z.string(), stopped: z.number() })),
});

/** What a rehearsal came to; `report` is null while the file has faults. */
export const rehearsalView = campaignFaults.extend({
  report: report.nullable(),
  /** Last day that has been decreed. */
  knownUntil: z.string(),
  /** What the rehearsal itself took, ms. */
  tookMs: z.number(),
  names,
});
export type RehearsalView = z.infer<typeof rehearsalView>;
export type RehearsalFigures = NonNullable<RehearsalView['report']>;
