import { extractRawText } from 'mammoth';
import { readNotice } from '../../../domain/notice-import/read-notice';
import { zipFits } from '../zip-fits';
import { decodeText } from './decode-text';
import type { NoticeText } from './notice-text';
import { pdfLines } from './pdf-lines';
import { plainCharacters } from './plain-characters';
import { plainWord } from './plain-word';

/** A .docx unpacks into no more; Word's own files of a hundred pages take a tenth. */
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_CHARACTERS = 1_000_000;
/** Fewer letters than this on all pages together: they are pictures of a text. */
const FEWEST_LETTERS = 20;

/** Kinds of files whose text is read. */
export type ReadFormat = 'docx' | 'pdf' | 'text';

async function docxText(bytes: Buffer): Promise<NoticeText> {
  if (!zipFits(bytes, MOST_UNPACKED)) return { kind: 'refused', code: 'noticeUnreadable' };
  try {
    const { value } = await extractRawText({ buffer: await plainWord(bytes) });
    // An empty line after each paragraph is not the author's.
    return { kind: 'read', text: value.replaceAll('\n\n', '\n') };
  } catch {
    return { kind: 'refused', code: 'noticeUnreadable' };
  }
}

async function pdfText(bytes: Buffer): Promise<NoticeText> {
  // Loaded when first needed: it is larger than the rest of the server together.
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const lines: string[] = [];
    for (let no = 1; no <= pdf.numPages; no += 1) {
      const { items } = await (await pdf.getPage(no)).getTextContent();
      lines.push(...pdfLines(items.filter((item) => 'str' in item)));
    }
    return { kind: 'read', text: lines.join('\n') };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'refused', code: isLocked ? 'noticeEncrypted' : 'noticeUnreadable' };
  }
}

function plainText(bytes: Buffer): NoticeText {
  const text = decodeText(bytes);
  return text === null ? { kind: 'refused', code: 'noticeUnreadable' } : { kind: 'read', text };
}

function judged(text: string): NoticeText {
  if (text.length > MOST_CHARACTERS) return { kind: 'refused', code: 'noticeTooLong' };
  if (text.replace(/\s/g, '').length < FEWEST_LETTERS) return { kind: 'unread', reason: 'scanned' };
  // What the rules read in time here, a browser reads in time too.
  return readNotice(text) === 'classified'
    ? { kind: 'refused', code: 'noticeClassified' }
    : { kind: 'read', text };
}

/** The text of a file, its compatibility characters made plain; refused where it is marked secret. */
export async function extractNoticeText(format: ReadFormat, bytes: Buffer): Promise<NoticeText> {
  const found =
    format === 'docx'
      ? await docxText(bytes)
      : format === 'pdf'
        ? await pdfText(bytes)
        : plainText(bytes);
  return found.kind === 'read' ? judged(plainCharacters(found.text)) : found;
}
