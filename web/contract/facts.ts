import { z } from 'zod';
import { names } from './names';
import { instant, streamId } from './values';

export const PREFILL_SOURCES = ['fact', 'report'] as const;
/** 本单位基本数据 · 同一环节上次所报 */
export type PrefillSource = (typeof PREFILL_SOURCES)[number];

/** Where a value comes from: the notice, what was reported to it, and when. */
export const factSource = z.object({
  campaign: z.string(),
  office: z.string(),
  /** Title of the notice. */
  notice: z.string(),
  /** Title of the duty; empty for a progress record. */
  duty: z.string(),
  submission: z.string(),
  reportedAt: instant,
});
export type FactSource = z.infer<typeof factSource>;

export const prefillOrigin = factSource.extend({ source: z.enum(PREFILL_SOURCES) });
export type PrefillOrigin = z.infer<typeof prefillOrigin>;

export const prefillView = z.object({
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
      source: factSource,
    }),
  ),
});
export type FactRow = z.infer<typeof factRow>;

export const factList = z.object({ rows: z.array(factRow), names });
export type FactList = z.infer<typeof factList>;

export const factKeyList = z.object({
  rows: z.array(z.object({ key: z.string(), forms: z.array(z.string()) })),
});
export type FactKeyList = z.infer<typeof factKeyList>;
