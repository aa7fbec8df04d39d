import type { AttachmentRef } from '../../../domain/form';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { RefusalBody } from '../../contract/errors';
import { paths } from '../../contract/paths';
import { actingOffice } from './office';
import { FaultError, RefusedError, UnreachableError } from './refusals';
import { setSessionExpired } from './session-expiry';

/** An upload under way. */
export interface StartedUpload {
  /** What a form keeps of the file. @throws as `ask` does */
  stored: Promise<AttachmentRef>;
  giveUp: () => void;
}

function answered({ status, responseText }: XMLHttpRequest): AttachmentRef {
  let body: unknown;
  try {
    body = JSON.parse(responseText);
  } catch (error) {
    // A proxy in front answers in HTML while the server is away.
    throw new UnreachableError('unreachable', { cause: error });
  }
  if (status >= 500) throw new FaultError((body as { message?: string }).message ?? '');
  if (status >= 400) {
    const refusal = body as RefusalBody;
    if (refusal.code === 'notSignedIn') setSessionExpired(true);
    throw new RefusedError(status, refusal);
  }
  const { id, name, size } = body as AttachmentRef;
  return { id, name, size };
}

/**
 * Uploads a file and tells how far it is; `fetch` would not. A refusal says what is wrong with it.
 * `inside`: for the office alone.
 */
export function startUpload(
  { campaign, office, inside }: IssuanceRef & { inside?: true },
  file: File,
  onPart: (part: number) => void,
): StartedUpload {
  const form = new FormData();
  form.set('campaign', campaign);
  form.set('office', office);
  if (inside) form.set('inside', 'true');
  form.set('file', file, file.name);
  const request = new XMLHttpRequest();
  const stored = new Promise<AttachmentRef>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(Promise.resolve(request).then(answered));
    request.onerror = () => reject(new UnreachableError('unreachable'));
    request.onabort = request.onerror;
  });
  request.open('POST', paths.attachments);
  request.setRequestHeader('accept', 'application/json');
  const acting = actingOffice();
  if (acting !== null) request.setRequestHeader('x-office', acting);
  request.send(form);
  return { stored, giveUp: () => request.abort() };
}
