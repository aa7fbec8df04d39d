import { z } from 'zod';
import { instant } from './values';

/** A ladder as it stands in the editor; its shape is checked by the rules. */
export const ladderToTry = z.strictObject({
  ladder: z
    .array(z.unknown())
    .max(100)
    .meta({ description: '催办规则（专项工作文件中的 ladder）' }),
  dueOn: z.iso.date().meta({ description: '假设的到期日，当日 24 时到期' }),
});

export const ladderTried = z.object({
  /** Whether the ladder can be counted; its faults are told with those of the whole file. */
  valid: z.boolean(),
  /** Whether a day was counted by ordinary weeks, its year not being decreed yet. */
  assumed: z.boolean(),
  rungs: z.array(
    z.object({
      no: z.number(),
      /** When it fires. */
      at: instant,
      /** Where its offset alone would put it, before working hours move it. */
      countedAt: instant,
    }),
  ),
});
export type LadderTried = z.infer<typeof ladderTried>;
