import { type AttachmentExtension, isAttachmentExtension } from '../contract/attachment-extensions';
import { zipEntries } from './zip-entries';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
// Name of the storage that holds the macros of an old Office file, as OLE writes names.
const OLE_MACROS = Buffer.from('_VBA_PROJECT', 'utf16le');

type Check = (bytes: Buffer) => boolean;

function startsWith(...starts: (string | Buffer)[]): Check {
  const wanted = starts.map((start) =>
    typeof start === 'string' ? Buffer.from(start, 'latin1') : start,
  );
  return (bytes) => wanted.some((start) => bytes.subarray(0, start.length).equals(start));
}

/** A zip container with this part in it, and without macros. */
function packaged(part: string): Check {
  return (bytes) => {
    if (!startsWith(ZIP)(bytes)) return false;
    const names = zipEntries(bytes).map(({ name }) => name);
    const hasMacros = names.some((name) => /vbaProject\.bin$/i.test(name));
    return names.some((name) => name.startsWith(part)) && !hasMacros;
  };
}

const oldOffice: Check = (bytes) => startsWith(OLE)(bytes) && !bytes.includes(OLE_MACROS);
const oldOrPackaged: Check = (bytes) => oldOffice(bytes) || packaged('[Content_Types].xml')(bytes);

/** Text has no NUL and is no page of HTML or SVG under another name. */
const plainText: Check = (bytes) =>
  !bytes.includes(0) && !/^\s*(\ufeff)?\s*</.test(bytes.subarray(0, 512).toString('utf8'));

const TYPES: Record<AttachmentExtension, { type: string; check: Check }> = {
  pdf: { type: 'application/pdf', check: startsWith('%PDF-') },
  ofd: { type: 'application/ofd', check: packaged('OFD.xml') },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    check: packaged('word/'),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    check: packaged('xl/'),
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    check: packaged('ppt/'),
  },
  doc: { type: 'application/msword', check: oldOffice },
  xls: { type: 'application/vnd.ms-excel', check: oldOffice },
  ppt: { type: 'application/vnd.ms-powerpoint', check: oldOffice },
  wps: { type: 'application/vnd.ms-works', check: oldOrPackaged },
  et: { type: 'application/octet-stream', check: oldOrPackaged },
  dps: { type: 'application/octet-stream', check: oldOrPackaged },
  png: { type: 'image/png', check: startsWith(Buffer.from('89504e470d0a1a0a', 'hex')) },
  jpg: { type: 'image/jpeg', check: startsWith(Buffer.from('ffd8ff', 'hex')) },
  jpeg: { type: 'image/jpeg', check: startsWith(Buffer.from('ffd8ff', 'hex')) },
  gif: { type: 'image/gif', check: startsWith('GIF87a', 'GIF89a') },
  txt: { type: 'text/plain', check: plainText },
  csv: { type: 'text/csv', check: plainText },
};

/**
 * Media type of an attachment by its extension, if its first bytes agree; null for everything that
 * is not on the list or is not what it says.
 */
export function attachmentType(name: string, bytes: Buffer): string | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!isAttachmentExtension(extension)) return null;
  const { type, check } = TYPES[extension];
  return check(bytes) ? type : null;
}
