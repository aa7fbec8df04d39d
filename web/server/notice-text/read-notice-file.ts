import path from 'node:path';
import { attachmentType } from '../attachment-type';
import { runInThread, ThreadError } from '../run-in-thread';
import type { ReadFormat } from './extract-text';
import type { NoticeFile, NoticeText } from './notice-text';

const THREAD = path.join(__dirname, 'notice-text-thread.ts');
const PATIENCE_MS = 20_000;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

const READ: Readonly<Record<string, ReadFormat>> = {
  docx: 'docx',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
};

// Not among the attachments, and plain text like .txt.
const MARKDOWN = 'md';

function formatOf({ name, bytes }: NoticeFile): ReadFormat | 'other' | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = READ[extension];
  // A text is judged by its encoding, which says more than its first bytes.
  if (format === 'text' || extension === MARKDOWN) return 'text';
  if (attachmentType(name, bytes) === null) return null;
  return format ?? 'other';
}

/**
 * The text of an uploaded notice, read in a thread of its own with little memory and a time limit.
 * Files of a known kind whose text cannot be read are told apart from those that are refused.
 */
export async function readNoticeFile(file: NoticeFile): Promise<NoticeText> {
  const format = formatOf(file);
  if (format === null) return { kind: 'refused', code: 'noticeUnreadable' };
  if (format === 'other') return { kind: 'unread', reason: 'format' };
  const data = { format, bytes: file.bytes };
  try {
    return await runInThread<NoticeText>({
      ...{ file: THREAD, data, patienceMs: PATIENCE_MS, limits: LIMITS },
    });
  } catch (error) {
    if (error instanceof ThreadError) return { kind: 'refused', code: 'noticeTooLong' };
    throw error;
  }
}
