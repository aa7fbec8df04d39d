import { z } from 'zod';

const toldRow = z.object({
  sheet: z.enum(['units', 'people']),
  /** Number of the row in the file, from 1. */
  row: z.number().int(),
  column: z.string(),
  message: z.string(),
});
export type ToldRow = z.infer<typeof toldRow>;

const counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});
export type ImportCounts = z.infer<typeof counts>;

const change = z.object({
  sheet: z.enum(['units', 'people']),
  row: z.number().int(),
  name: z.string(),
  kind: z.enum(['added', 'changed']),
  /** What it is now and what it becomes, in words; empty for something new. */
  what: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
});

/** What a workbook comes to; nothing has been done. */
export const importPreview = z.object({
  /** State of the directory it was read against; sent back with the import. */
  basis: z.number().int(),
  units: counts.nullable(),
  people: counts.nullable(),
  /** The first ones; how many rows are refused stands in the counts. */
  faults: z.array(toldRow),
  warnings: z.array(toldRow),
  changes: z.array(change),
  /** Names of sheets that were passed over. */
  ignored: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importUpload = z.strictObject({
  file: z.string().meta({ description: '.xlsx 文件', format: 'binary' }),
});

export const importApply = importUpload.extend({
  basis: z.coerce.number().int().min(0).meta({ description: '核对结果中的 basis' }),
  confirmed: z.enum(['true', 'false']).default('false').meta({ description: '已核对提示' }),
});

/** What was done, in one act; the passwords are shown this once. */
export const importDone = z.object({
  units: z.object({ added: z.number().int(), changed: z.number().int() }),
  people: z.object({ added: z.number().int(), changed: z.number().int() }),
  passwords: z.array(
    z.object({ name: z.string(), account: z.string(), unit: z.string(), password: z.string() }),
  ),
});
export type ImportDone = z.infer<typeof importDone>;
