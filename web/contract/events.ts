import { z } from 'zod';

export const eventsQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .meta({ description: '上次收到的最后一个事件编号；也可放在 Last-Event-ID' }),
});

/**
 * What changed, without its content. Delivery is at least once: after a reconnect rows of the last
 * seconds may come again, `stream` and `seq` tell them apart.
 */
export const changeRow = z.object({
  stream: z.string(),
  seq: z.number(),
  at: z.number(),
  act: z.string(),
  campaign: z.string(),
  office: z.string(),
  /** The participant it concerns; null: the whole issuing. */
  unit: z.string().nullable(),
  /** Who did it, with names for the reader; null: the clock and not a person. */
  by: z
    .object({
      person: z.string(),
      name: z.string(),
      office: z.string(),
      officeName: z.string(),
    })
    .nullable(),
});
export type ChangeRow = z.infer<typeof changeRow>;

/** Data of the event `ready`: the present instant of the server, whose clock stamps every row. */
export interface ReadyNote {
  at: number;
}
