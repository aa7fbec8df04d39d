import { z } from 'zod';
import { UNIT_CLASSES } from '../../domain/unit';

/** One unit by its name, or every unit of a class but those named. */
const namedRef = z.union([
  z.object({ unit: z.string() }),
  z.object({ unitClass: z.enum(UNIT_CLASSES), except: z.array(z.string()).optional() }),
]);

const documentItem = z.object({
  no: z.number().int(),
  title: z.string(),
  text: z.string(),
  window: z.unknown(),
  leads: z.array(namedRef),
  cooperating: z.array(namedRef),
  partners: z.array(z.string()),
  quotas: z.array(z.object({ name: z.string(), count: z.number(), measure: z.string() })),
  subActivities: z.array(z.object({ title: z.string(), window: z.unknown() })),
  schedule: z.array(z.object({ who: z.string(), where: z.string(), when: z.unknown() })),
});
export type DocumentItem = z.infer<typeof documentItem>;

/** The parts of a notice that name units or stretches of time, names in place of the ids. */
export const noticeDocument = z.object({
  issuer: z.string(),
  recipients: z.array(namedRef),
  items: z.array(documentItem),
  phases: z.array(z.object({ id: z.string(), name: z.string(), window: z.unknown() })),
});
export type NoticeDocument = z.infer<typeof noticeDocument>;
