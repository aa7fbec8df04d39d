import { Document, type FileChild, LineRuleType, Packer, Paragraph } from 'docx';
import type { FaceNames } from '../../../domain/document-layout/faces';
import { LINE_PITCH_POINTS, SIZES } from '../../../domain/document-layout/geometry';
import type { LaidDocument, LaidPart } from '../../../domain/document-layout/laid';
import { tableShares } from '../../../domain/document-layout/table-shares';
import { docxPage } from './docx-page';
import { docxParagraph, twips } from './docx-paragraph';
import { docxImprint, docxTable } from './docx-table';
import { runStyle } from './docx-text';

function partOf(part: LaidPart, faces: FaceNames): FileChild {
  switch (part.kind) {
    case 'paragraph':
      return docxParagraph(part, faces);
    case 'table':
      return docxTable(part, faces, tableShares(part));
  }
}

/** A table that floats needs a paragraph to hang on. */
function anchorParagraph(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });
}

/** A laid document as the bytes of a .docx; the fonts are named in it, not embedded. */
export function writeDocx(laid: LaidDocument, faces: FaceNames): Promise<Buffer> {
  const { form, parts, imprint, name } = laid;
  const { size, font } = runStyle({ face: 'body', points: SIZES.body }, faces);
  const children = parts.map((part) => partOf(part, faces));
  const foot = imprint ? [docxImprint(imprint, { form, faces }), anchorParagraph()] : [];
  const document = new Document({
    ...{ title: name, creator: 'Luoshi', description: '' },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { size, font },
          paragraph: {
            spacing: { line: twips(LINE_PITCH_POINTS), lineRule: LineRuleType.EXACT },
          },
        },
      },
    },
    sections: [{ ...docxPage(laid, faces), children: [...children, ...foot] }],
  });
  return Packer.toBuffer(document);
}
