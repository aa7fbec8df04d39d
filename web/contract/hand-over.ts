import { z } from 'zod';
import { POST_ROLES } from '../../domain/person';
import { bulkOutcome } from './acts';
import { streamId } from './values';

const waiting = z.object({
  office: z.string(),
  name: z.string(),
  roles: z.array(z.enum(POST_ROLES)),
  /** What the office still owes. */
  open: z.number().int(),
  overdue: z.number().int(),
  /** Forms begun in the office, and those of them saved last by whoever leaves. */
  drafts: z.number().int(),
  ownDrafts: z.number().int(),
  /** What waits for a decision of the office. */
  reviews: z.number().int(),
  /** Others in the office who can hand in what it owes. */
  colleagues: z.number().int(),
});
export type LeftOfficeView = z.infer<typeof waiting>;

/** An approval that asks somebody by name; it does not follow their post. */
const heldApproval = z.object({
  /** Id of the duty whose submission it is. */
  id: z.string(),
  /** Title of the notice, the unit, and what it handed in. */
  title: z.string(),
  name: z.string(),
  step: z.string(),
});
export type HeldApproval = z.infer<typeof heldApproval>;

/** What a hand-over means, before it is done. */
export const handOverBody = z.object({
  person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
  offices: z.array(waiting),
  approvals: z.array(heldApproval),
  /** Delegations from or to them that have not ended. */
  delegations: z.number().int(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), at: z.array(z.string()) })),
});
export type HandOverBody = z.infer<typeof handOverBody>;

export const handOverAct = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        office: streamId,
        role: z.enum(POST_ROLES),
        to: z.string().min(1).max(64).nullable().meta({ description: '接手人；空则不移交' }),
      }),
    )
    .min(1)
    .max(50),
  approvals: z
    .strictObject({
      to: z.string().min(1).max(64).nullable().meta({ description: '接手人；空则不移交' }),
      seen: z.array(z.string().max(300)).max(2_000).meta({ description: '页面所列审批件的编号' }),
    })
    .default({ to: null, seen: [] })
    .meta({ description: '指名由离岗人审批的材料交给谁；逐件给出结果' }),
  confirmed: z.boolean().default(false).meta({ description: '已知有单位无人办理，仍要交接' }),
});
export type HandOverAct = z.input<typeof handOverAct>;
export type HandOverAsked = z.infer<typeof handOverAct>;

const handedApproval = heldApproval.extend(bulkOutcome.shape);
export type HandedApproval = z.infer<typeof handedApproval>;

export const handedOverBody = z.object({
  person: z.string(),
  posts: z.number().int(),
  successors: z.array(z.string()),
  approvals: z.array(handedApproval),
});
export type HandedOver = z.infer<typeof handedOverBody>;
