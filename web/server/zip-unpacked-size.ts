import { zipEntries } from './zip-entries';

/** Bytes that a zip says it takes once unpacked; null for what is no zip. */
export function unpackedSize(bytes: Buffer): number | null {
  const entries = zipEntries(bytes);
  return entries.length === 0 ? null : entries.reduce((sum, { size }) => sum + size, 0);
}
