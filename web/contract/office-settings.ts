import { z } from 'zod';
import { clockTime } from '../../domain/working-hours';

const clock = z.string().refine((text) => clockTime(text) !== null, {
  message: '请填写时刻，如 08:30',
});

const mailHours = z
  .array(z.object({ from: clock, to: clock }))
  .min(1)
  .max(4)
  .refine(
    (spans) => {
      const ends = spans.flatMap(({ from, to }) => [clockTime(from) ?? 0, clockTime(to) ?? 0]);
      return ends.every((end, i) => i === 0 || end > (ends[i - 1] ?? 0));
    },
    { message: '各段时间请按先后填写，互不重叠' },
  )
  .meta({ description: '发邮件的时间，按本单位工作日历' });

const confirmWithin = z
  .number()
  .int()
  .min(1)
  .max(80)
  .nullable()
  .meta({ description: '报送领导前等待督办人员确认的工作小时数；空为不确认' });

const burdenCap = z
  .number()
  .int()
  .min(1)
  .max(10_000)
  .nullable()
  .meta({ description: '一件通知要一个单位填报的分钟数上限，本单位和下级都不得超过；空为不限' });

/** What holds for an office, and whose word it is. */
export const officeSettingsView = z.object({
  office: z.string(),
  confirmWithin,
  /** Of the office itself. */
  burdenCap,
  /** The strictest of the line, which binds; null: none. */
  bindingCap: z.object({ minutes: z.number(), from: z.string() }).nullable(),
  mailHours: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Name of the office whose settings hold; null: nobody of the line has set anything. */
  from: z.string().nullable(),
  /** The office has set them itself. */
  isOwn: z.boolean(),
  revision: z.number(),
  mayChange: z.boolean(),
});
export type OfficeSettingsView = z.infer<typeof officeSettingsView>;

export const officeSettingsBody = z.strictObject({
  confirmWithin,
  burdenCap: burdenCap.default(null),
  mailHours,
  revision: z.number().int().min(0).meta({ description: '所看到的版次；尚未设置为 0' }),
});
export type OfficeSettingsBody = z.infer<typeof officeSettingsBody>;
