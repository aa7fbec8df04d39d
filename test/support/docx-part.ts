import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../web/server/zip-entries';

// Length of a local header without its name and extra field.
const HEADER = 30;

/** The text of one part of a .docx. @throws Error where there is no such part */
export function partOfDocx(bytes: Buffer, name: string): string {
  const entry = zipEntries(bytes).find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name} in it`);
  const { at, packed, method } = entry;
  const start = at + HEADER + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const body = bytes.subarray(start, start + packed);
  return (method === 8 ? inflateRawSync(body) : body).toString('utf8');
}
