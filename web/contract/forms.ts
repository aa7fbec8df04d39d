import { z } from 'zod';
import { formVersionId } from './values';

export const formParams = z.object({ form: z.string().min(1).max(64) });
export const formVersionParams = z.object({ version: formVersionId });

export const formSummary = z.object({ key: z.string(), title: z.string(), version: z.string() });

export const formVersionView = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  schema: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema draft-07' }),
  ui: z.record(z.string(), z.unknown()),
});
export type FormVersionView = z.infer<typeof formVersionView>;

export const formList = z.object({ rows: z.array(formSummary) });
export type FormList = z.infer<typeof formList>;
