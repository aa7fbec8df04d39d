import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipEntries } from './zip-entries';

const OWN_HEADER_SIZE = 30;

/** Bytes that an entry really takes once unpacked. @throws RangeError beyond the limit */
function trueSize(bytes: Buffer, { at, packed, method }: ZipEntry, limit: number): number {
  if (method === 0) return packed;
  const names = bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const from = at + OWN_HEADER_SIZE + names;
  const packedBytes = bytes.subarray(from, from + packed);
  return inflateRawSync(packedBytes, { maxOutputLength: limit }).length;
}

/**
 * Whether a zip can be unpacked into so many bytes. Its directory may lie, so every entry is
 * unpacked up to the limit; false too for a zip that is damaged.
 */
export function zipFits(bytes: Buffer, limit: number): boolean {
  let left = limit;
  try {
    for (const entry of zipEntries(bytes)) {
      left -= trueSize(bytes, entry, Math.max(1, left));
      if (left < 0) return false;
    }
    return left < limit;
  } catch {
    return false;
  }
}
