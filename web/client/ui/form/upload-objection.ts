import { isAttachmentExtension } from '../../../contract/attachment-extensions';

/** What speaks against a file before it is sent: the text is at `form:file.<objection>`. */
export type UploadObjection = 'kind' | 'tooLarge' | 'empty' | 'tooMany';

interface Limits {
  /** Bytes one file may have. */
  limit: number;
  /** How many more files the field may hold. */
  room: number;
}

/** Spares the reader an upload that the server would refuse; what is in the file the server judges. */
export function uploadObjection(
  { name, size }: Pick<File, 'name' | 'size'>,
  { limit, room }: Limits,
): UploadObjection | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!isAttachmentExtension(extension)) return 'kind';
  if (size > limit) return 'tooLarge';
  if (size === 0) return 'empty';
  return room <= 0 ? 'tooMany' : null;
}
