/** A zip container with empty entries of these names: enough for whoever looks at names alone. */
export function zipWith(names: string[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const text = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, text);
    central.push(entry, text);
    offset += local.length + text.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The beginning of an old Office file; with macros it names their storage. */
export function oldOffice(hasMacros: boolean): Buffer {
  const start = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  return hasMacros ? Buffer.concat([start, Buffer.from('_VBA_PROJECT', 'utf16le')]) : start;
}

export const PDF = Buffer.from('%PDF-1.7\n落实\n%%EOF\n');
export const DOCX = zipWith(['[Content_Types].xml', 'word/document.xml']);
