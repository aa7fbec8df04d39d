import { z } from 'zod';

/** What units told of their experience, and which of it goes into the final summary. */
export const experienceList = z.object({
  rows: z.array(
    z.object({
      submission: z.string(),
      unit: z.string().meta({ description: '单位名称' }),
      title: z.string(),
      text: z.string(),
      chosen: z.boolean(),
    }),
  ),
  revision: z.number(),
});
export type ExperienceList = z.infer<typeof experienceList>;

export const experienceChoice = z.strictObject({
  chosen: z
    .array(z.string().min(8).max(64))
    .max(5_000)
    .meta({ description: '写入汇总总结的经验，以报送材料的编号列出' }),
  revision: z.number().int().min(0).meta({ description: '所依据的修订号，未选过为 0；已变则 409' }),
});
export type ExperienceChoice = z.infer<typeof experienceChoice>;
