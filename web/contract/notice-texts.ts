import { z } from 'zod';

/** Why the text of a file cannot be read; the file is kept, its fields are entered by hand. */
export const UNREAD_REASONS = ['scanned', 'format'] as const;

export const noticeUpload = z.strictObject({
  file: z.string().meta({
    description: '通知文件：.docx、文字版 .pdf、.txt、.md 读取文字；其他格式只作原件',
    format: 'binary',
  }),
});

/** The text of an uploaded notice; nothing of it has been kept. */
export const noticeText = z.object({
  name: z.string(),
  text: z.string().nullable(),
  unread: z.enum(UNREAD_REASONS).nullable(),
});
export type NoticeTextBody = z.infer<typeof noticeText>;
