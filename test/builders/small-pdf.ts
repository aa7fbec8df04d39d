function objectsOf(lines: readonly string[], extra: readonly string[]): string[] {
  const letters = [...new Set(lines.join(''))];
  const code = (char: string): string => (letters.indexOf(char) + 1).toString(16).padStart(4, '0');
  const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');
  const shown = lines.map(
    (line, i) => `BT /F1 16 Tf 60 ${780 - i * 28} Td <${[...line].map(code).join('')}> Tj ET`,
  );
  const maps = letters.map((char) => `<${code(char)}> <${hex(char)}>`).join('\n');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange
${letters.length} beginbfchar\n${maps}\nendbfchar endcmap end end`;
  const stream = (text: string): string =>
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(lines.length === 0 ? '0 0 100 100 re f' : shown.join('\n')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /S /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /S /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /S /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(letters.length === 0 ? '' : cmap),
    ...extra,
  ];
}

function written(objects: readonly string[], trailer: string): Buffer {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF of one page with these lines of text; without any, a page with a black square. */
export function smallPdf(lines: readonly string[]): Buffer {
  return written(objectsOf(lines, []), '');
}

/** The same, locked with a password nobody has. */
export function lockedPdf(lines: readonly string[]): Buffer {
  const key = '55'.repeat(32);
  const lock = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`;
  const objects = objectsOf(lines, [lock]);
  return written(
    objects,
    `/Encrypt ${objects.length} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `,
  );
}
