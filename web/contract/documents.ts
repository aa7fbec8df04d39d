import { z } from 'zod';
import { formDesignParams } from './form-designs';
import { formVersionParams } from './forms';
import { submissionParams } from './submissions';
import { issuanceParams } from './values';

export const DOCUMENT_TYPES = ['docx', 'pdf'] as const;
/** A file to work on, or one to print. */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const documentType = z.enum(DOCUMENT_TYPES);

/** One issuing and a kind of file. */
export const noticePaperParams = issuanceParams.extend({ type: documentType });
export const summaryPaperParams = noticePaperParams;
export const reportPaperParams = submissionParams.extend({ type: documentType });

export const filledFormParams = reportPaperParams;
export const emptyFormParams = formVersionParams.extend({ type: documentType });
export const designedFormParams = formDesignParams.extend({ type: documentType });
export const readyFormParams = z.object({
  template: z.string().min(1).max(64),
  type: documentType,
});
export const readyFormQuery = z.object({
  filled: z.literal('typical').optional().meta({ description: '填上例子；不写则为空白表' }),
});

export const noticePaperQuery = z.object({
  form: z
    .enum(['paper', 'letter'])
    .optional()
    .meta({ description: '公文格式：文件或信函；不写则按发文机关标志判断' }),
});
