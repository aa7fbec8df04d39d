const UTF16_MARK = Buffer.from('fffe', 'hex');
// What no text has, and almost every picture or program among its first bytes.
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

function encodingsOf(bytes: Buffer): string[] {
  const isUtf16 = bytes.subarray(0, 2).equals(UTF16_MARK);
  return isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030'];
}

/** A text file as text, by the first encoding that fits; null for what is no text. */
export function decodeText(bytes: Buffer): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!CONTROL.test(text)) return text;
    } catch {
      continue; // not this encoding
    }
  }
  return null;
}
