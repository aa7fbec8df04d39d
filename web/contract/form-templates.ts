import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

/** A ready form, with fillings to show it by. */
export const formTemplate = z.object({
  key: z.string(),
  title: z.string(),
  hint: z.string(),
  schema: json,
  ui: json,
  typical: json.meta({ description: '填写得当的例子' }),
  invalid: json.meta({ description: '填写有误的例子' }),
});
export type FormTemplate = z.infer<typeof formTemplate>;

export const formTemplates = z.object({ rows: z.array(formTemplate), mayDesign: z.boolean() });
export type FormTemplates = z.infer<typeof formTemplates>;
