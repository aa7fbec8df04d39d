import { z } from 'zod';
import { parseDueInstant, parseEventTime } from '../../domain/iso-instant';
import { isDay } from '../../domain/shanghai-time';
import { isStreamId } from '../../domain/stream-name';

/** Id of a published version of a form: its SHA-256. */
export const formVersionId = z.string().regex(/^[0-9a-f]{64}$/);
/** Ids that may become part of a stream's name. */
export const streamId = z
  .string()
  .refine(isStreamId, { message: '标识只能由小写字母、数字和短横线组成，1 至 64 个字符' })
  .meta({ description: '小写字母、数字和短横线', example: 'nvzhigong-2022' });

/** `<step>[.<phase or item>][.<occurrence>]` */
export const dutyKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/)
  .meta({ description: '办理节点', example: 'plan' });

/** Text written by a person; whether it may be empty is for the rules to say. */
export const words = z.string().max(4_000);

/** Calendar day, Asia/Shanghai. */
export const day = z
  .string()
  .refine(isDay, { message: '请填写存在的日期，如 2022-05-06' })
  .meta({ description: '日期（北京时间）', example: '2022-05-06' });

/** By when: an instant with its zone, or a day, which ends at 24:00 (Asia/Shanghai). */
export const dueText = z
  .string()
  .refine((text) => parseDueInstant(text) !== null, {
    message: '请填写日期（如 2022-05-06）或带时区的时刻（如 2022-05-06T18:00:00+08:00）',
  })
  .meta({ description: '日期（当日 24:00 为限）或带时区的时刻', example: '2022-05-06' });

/** When a named event took place: a day, or an instant with its zone. */
export const eventText = z
  .string()
  .refine((text) => parseEventTime(text) !== null, {
    message: '请填写日期（如 2022-05-06）或带时区的时刻',
  })
  .meta({ description: '日期或带时区的时刻', example: '2022-05-04' });

/** Epoch ms, UTC. */
export const instant = z.number().int().meta({ description: '时刻（毫秒，UTC）' });

export const page = z.object({
  after: z.string().max(400).optional().meta({ description: '上一页最后一条的游标' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Names one participant's run through one issuance. */
export const taskParams = z.object({ campaign: streamId, office: streamId, unit: streamId });
export const issuanceParams = z.object({ campaign: streamId, office: streamId });

export const personAndOffice = z.object({ person: z.string(), office: z.string() });
