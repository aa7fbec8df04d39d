import type { IssuanceRef } from '../../../domain/stream-name';
import type { AttachmentRef } from '../../../domain/form';
import { paths } from '../../contract/paths';
import { ask } from './http';

/** Uploads a file; answers what a form keeps of it. A refusal says what is wrong with the file. */
export async function uploadAttachment(
  { campaign, office }: IssuanceRef,
  file: File,
): Promise<AttachmentRef> {
  const body = new FormData();
  body.set('campaign', campaign);
  body.set('office', office);
  body.set('file', file, file.name);
  const { body: stored } = await ask<AttachmentRef>(paths.attachments, { method: 'POST', body });
  const { id, name, size } = stored;
  return { id, name, size };
}
