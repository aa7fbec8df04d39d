import { z } from 'zod';
import { TIERS, UNIT_CLASSES } from '../../domain/unit';
import { streamId } from './values';

export const unitParams = z.object({ unit: streamId });

export const unitsQuery = z.object({
  text: z.string().max(100).optional().meta({ description: '名称或别名中的文字' }),
});

export const unitBody = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  tier: z.enum(TIERS),
  unitClass: z.enum(UNIT_CLASSES),
  parent: z.string().nullable(),
  path: z.string(),
  directory: z.string(),
});
export type ListedUnit = z.infer<typeof unitBody>;

export const unitsBody = z.object({ units: z.array(unitBody) });
export type UnitsBody = z.infer<typeof unitsBody>;

/** People with a post in a unit, as whoever drafts a route names them. */
export const unitApproversBody = z.object({
  people: z.array(z.object({ person: z.string(), name: z.string() })),
});
export type UnitApproversBody = z.infer<typeof unitApproversBody>;
