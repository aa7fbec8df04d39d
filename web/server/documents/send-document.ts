import type { Response } from 'express';
import type { OfficialDocument } from '../../../domain/document-layout/block';
import type { DocumentType } from '../../contract/documents';
import type { WebDeps } from '../web-deps';
import { documentFile } from './document-file';

/** Answers with a document as a file to be kept. @throws WebRefusalError as `documentFile` does */
export async function sendDocument(
  { config }: WebDeps,
  response: Response,
  { document, type }: { document: OfficialDocument; type: DocumentType },
): Promise<void> {
  const { bytes, name, media } = await documentFile(document, type, config);
  response.attachment(name).type(media).send(bytes);
}
