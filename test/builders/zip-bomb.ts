import { deflateRawSync } from 'node:zlib';

function header(signature: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

/** A .docx of some kilobytes that unpacks into so many bytes, while its directory says 1,000. */
export function zipBomb(size: number): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(size, 'a'));
  const local = header(0x04034b50, 30);
  const central = header(0x02014b50, 46);
  const end = header(0x06054b50, 22);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(1_000, 24);
  central.writeUInt16LE(name.length, 28);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
