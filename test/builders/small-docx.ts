import { Document, Packer, Paragraph } from 'docx';

/** A .docx with a paragraph for each line. */
export function smallDocx(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
