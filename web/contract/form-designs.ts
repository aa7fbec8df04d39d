import { z } from 'zod';
import { placedCondition } from './amendments';
import { instant } from './values';

/** Keys of designed forms begin so: none can take the key of a form that comes with the product. */
export const DESIGN_KEY = /^d-[a-z0-9]{8,32}$/;

export const formDesignParams = z.object({
  form: z.string().regex(DESIGN_KEY).meta({ example: 'd-4kq0a81m2z' }),
});

const json = z.record(z.string(), z.unknown());

/** A design as it is being written; it may still have faults. */
export const formDesignToSave = z.strictObject({
  schema: json.meta({ description: 'JSON Schema draft-07' }),
  ui: json,
  revision: z.number().int().min(0).meta({ description: '所依据的修订号，新建为 0；已变则 409' }),
});

export const formDesignSaved = z.object({ form: z.string(), revision: z.number() });
export type FormDesignSaved = z.infer<typeof formDesignSaved>;

export const formDesignToPublish = z.strictObject({
  revision: z.number().int().min(1).meta({ description: '要发布的修订号，已变则 409' }),
});

export const formDesignPublished = z.object({ version: z.string(), isNew: z.boolean() });
export type FormDesignPublished = z.infer<typeof formDesignPublished>;

export const formDesignRow = z.object({
  form: z.string(),
  title: z.string(),
  revision: z.number(),
  savedAt: instant,
  savedBy: z.string().meta({ description: '姓名' }),
  publishedAt: instant.nullable(),
  /** Changed since it was published last. */
  isAhead: z.boolean(),
});
export type FormDesignRow = z.infer<typeof formDesignRow>;

export const formDesignList = z.object({ rows: z.array(formDesignRow), mayDesign: z.boolean() });
export type FormDesignList = z.infer<typeof formDesignList>;

export const formDesignView = formDesignRow.extend({
  schema: json,
  ui: json,
  mayEdit: z.boolean(),
  /** Published versions, oldest first. */
  versions: z.array(z.object({ version: z.string(), publishedAt: instant })),
  /** Drafts of notices whose routes read this form: they are issued with its newest version. */
  readBy: z.array(
    z.object({ notice: z.string(), step: z.string(), conditions: z.array(placedCondition) }),
  ),
});
export type FormDesignView = z.infer<typeof formDesignView>;
