import { z } from 'zod';
import { formVersionId, instant, streamId } from './values';

export const PREFILL_SOURCES = ['fact', 'report', 'shared'] as const;
/** 本单位基本数据 · 同一环节上次所报 · 两件共用的另一份通知所报 */
export type PrefillSource = (typeof PREFILL_SOURCES)[number];

/** Where a value comes from: the notice, what was reported to it, and when. */
export const factSource = z.object({
  campaign: z.string(),
  office: z.string(),
  /** Title of the notice. */
  notice: z.string(),
  /** Title of the duty; empty for a progress record. */
  duty: z.string(),
  /** The duty itself, or `i<no>` for a progress record. */
  about: z.string(),
  submission: z.string(),
  reportedAt: instant,
});
export type FactSource = z.infer<typeof factSource>;

export const prefillOrigin = factSource.extend({ source: z.enum(PREFILL_SOURCES) });
export type PrefillOrigin = z.infer<typeof prefillOrigin>;

export const prefillView = z.object({
  /** The unit whose facts the writer may read as a whole; null: what is in the form is all. */
  factsOf: z.string().nullable(),
  fields: z.array(
    z.object({
      steps: z.array(z.string()).meta({ description: '项目在表单中的位置' }),
      title: z.string(),
      value: z.json(),
      isFilled: z.boolean().meta({ description: '打开表单时即填入；否则只供参考' }),
      origin: prefillOrigin,
    }),
  ),
  misfits: z.array(
    z.object({
      title: z.string(),
      value: z.json(),
      measure: z.string(),
      origin: prefillOrigin,
    }),
  ),
});
export type PrefillView = z.infer<typeof prefillView>;

export const factParams = z.object({ unit: streamId });

/** One fact with every value the unit has stated, the latest first. */
export const factRow = z.object({
  key: z.string(),
  values: z.array(
    z.object({
      value: z.json(),
      measure: z.string(),
      inForceAt: instant,
      formVersion: formVersionId,
      source: factSource,
    }),
  ),
});
export type FactRow = z.infer<typeof factRow>;

/** A version of a form, as far as it states facts. */
const factForm = z.object({
  title: z.string(),
  /** Its number among the versions of its form, from 1. */
  no: z.number().int(),
  publishedAt: instant,
  /** By the name of the fact: the field that states it, as the form has it. */
  fields: z.record(
    z.string(),
    z.object({
      title: z.string(),
      schema: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema draft-07' }),
      ui: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type FactForm = z.infer<typeof factForm>;

export const factList = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  isOwn: z.boolean().meta({ description: '是否本单位' }),
  rows: z.array(factRow),
  forms: z.record(z.string(), factForm).meta({ description: '按表单版本' }),
});
export type FactList = z.infer<typeof factList>;

export const factKeyList = z.object({
  rows: z.array(z.object({ key: z.string(), forms: z.array(z.string()) })),
});
export type FactKeyList = z.infer<typeof factKeyList>;
