import { z } from 'zod';
import { PICKED_KINDS } from '../../domain/form-design/picked-values';

export const formChoicesParams = z.object({ pick: z.enum(PICKED_KINDS) });

export const formChoicesQuery = z.object({
  text: z.string().max(100).optional().meta({ description: '名称中的文字' }),
  ids: z.string().max(8_000).optional().meta({ description: '已选的编号，用逗号分开；只答这些' }),
});

export const formChoices = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      of: z.string().meta({ description: '上级单位，或任职单位' }),
    }),
  ),
  hasMore: z.boolean(),
});
export type FormChoices = z.infer<typeof formChoices>;
