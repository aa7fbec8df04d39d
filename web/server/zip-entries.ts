const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

function directoryEnd(bytes: Buffer): number | null {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

/** One file in a zip, as its central directory has it. */
export interface ZipEntry {
  name: string;
  /** Bytes once unpacked, as the directory claims. */
  size: number;
  /** Where its own header begins, how many bytes it is packed into, and by which method (8: deflate). */
  at: number;
  packed: number;
  method: number;
}

/** Entries of a zip's central directory, without unpacking anything; none if it cannot be read. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = directoryEnd(bytes);
  if (end === null) return [];
  const count = Math.min(bytes.readUInt16LE(end + 10), MOST_ENTRIES);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return [];
    const nameLength = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength).toString('utf8');
    entries.push({
      name,
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      method: bytes.readUInt16LE(at + 10),
    });
    at += ENTRY_SIZE + nameLength + rest;
  }
  return entries;
}
