import { z } from 'zod';

export const formSheetUpload = z.object({ file: z.string().meta({ format: 'binary' }) });

/** A cell to put right: sheet and address, and what to do. */
export const formSheetFault = z.object({ cell: z.string(), message: z.string() });
export type FormSheetFault = z.infer<typeof formSheetFault>;

export const formSheetReading = z.object({
  body: z.record(z.string(), z.unknown()).nullable(),
  faults: z.array(formSheetFault),
  left: z.array(z.string()).meta({ description: '表格里不填、仍在网页上填的栏目' }),
});
export type FormSheetReading = z.infer<typeof formSheetReading>;
