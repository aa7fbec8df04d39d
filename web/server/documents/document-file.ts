import path from 'node:path';
import type { OfficialDocument } from '../../../domain/document-layout/block';
import { documentText } from '../../../domain/document-layout/document-text';
import { layOut } from '../../../domain/document-layout/lay-out';
import type { DocumentType } from '../../contract/documents';
import type { WebConfig } from '../config';
import { WebRefusalError } from '../refusal-error';
import { runInThread } from '../run-in-thread';
import { printPdf } from './print-pdf';
import { writeHtml } from './write-html';

const THREAD = path.join(__dirname, 'document-thread.ts');
const PATIENCE_MS = 30_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
/** Some 600 pages: beyond what anybody prints, and what a thread can hold. */
const LONGEST = 400_000;

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<DocumentType, string>;

/** A document to be sent: its bytes, a name that every file system takes, its media type. */
export interface DocumentFile {
  bytes: Buffer;
  name: string;
  media: string;
}

type DocumentConfig = Pick<WebConfig, 'chromePath' | 'faces'>;

async function bytesOf(
  document: OfficialDocument,
  type: DocumentType,
  { chromePath, faces }: DocumentConfig,
): Promise<Buffer> {
  const laid = layOut(document);
  switch (type) {
    case 'docx': {
      const task = { file: THREAD, data: { laid, faces }, patienceMs: PATIENCE_MS, limits: LIMITS };
      return Buffer.from(await runInThread<Uint8Array>(task));
    }
    case 'pdf':
      if (chromePath === null) throw new WebRefusalError('documentNeedsBrowser');
      return printPdf(chromePath, writeHtml(laid, faces));
  }
}

/**
 * An official document as a file, written off the event loop.
 * @throws WebRefusalError documentTooLong; documentNeedsBrowser for a PDF where no browser can print
 */
export async function documentFile(
  document: OfficialDocument,
  type: DocumentType,
  config: DocumentConfig,
): Promise<DocumentFile> {
  if (documentText(document).length > LONGEST) throw new WebRefusalError('documentTooLong');
  const bytes = await bytesOf(document, type, config);
  const title = Array.from(document.name.replace(/[\\/:*?"<>|\s]+/g, '')).slice(0, 80);
  return { bytes, name: `${title.join('') || '公文'}.${type}`, media: MEDIA[type] };
}
