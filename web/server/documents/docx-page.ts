import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { FaceNames } from '../../../domain/document-layout/faces';
import {
  CHARACTER_PITCH_POINTS,
  LETTER,
  LINE_PITCH_POINTS,
  MARGINS,
  PAGE,
  PAGE_NUMBER_DROP,
  pointsOf,
  SIZES,
} from '../../../domain/document-layout/geometry';
import type { LaidDocument } from '../../../domain/document-layout/laid';
import { twips } from './docx-paragraph';
import { RED, runStyle } from './docx-text';

// Parts of a character are given in 4,096ths of a point.
const GRID_FRACTION = 4096;

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones. */
function pageNumber(faces: FaceNames, side: 'odd' | 'even'): Footer {
  const style = runStyle({ face: 'figure', points: SIZES.small }, faces);
  const inset = twips(SIZES.small);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: inset } : { left: inset },
        children: [new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The second rule of a letter, at the foot of its first page. */
function letterFoot(): Footer {
  const overhang = -twips(
    pointsOf((LETTER.rule - (PAGE.width - MARGINS.left - MARGINS.right)) / 2),
  );
  const top = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 1 };
  return new Footer({
    children: [
      new Paragraph({ indent: { left: overhang, right: overhang }, border: { top }, children: [] }),
    ],
  });
}

/** Paper, margins, grid and page numbers of the one section of a document. */
export function docxPage(
  { numbersFirstPage }: Pick<LaidDocument, 'numbersFirstPage'>,
  faces: FaceNames,
): Omit<ISectionOptions, 'children'> {
  const mm = (length: number) => twips(pointsOf(length));
  // The dashes run through the middle of the number's line.
  const footer = MARGINS.bottom - PAGE_NUMBER_DROP - 2.5;
  return {
    properties: {
      titlePage: !numbersFirstPage,
      page: {
        size: { width: mm(PAGE.width), height: mm(PAGE.height) },
        margin: {
          ...{ top: mm(MARGINS.top), bottom: mm(MARGINS.bottom) },
          ...{ left: mm(MARGINS.left), right: mm(MARGINS.right) },
          ...{ header: mm(15), footer: mm(numbersFirstPage ? footer : LETTER.foot), gutter: 0 },
        },
      },
      grid: {
        type: DocumentGridType.LINES_AND_CHARS,
        linePitch: twips(LINE_PITCH_POINTS),
        charSpace: Math.round((CHARACTER_PITCH_POINTS - SIZES.body) * GRID_FRACTION),
      },
    },
    footers: {
      default: pageNumber(faces, 'odd'),
      even: pageNumber(faces, 'even'),
      ...(numbersFirstPage ? {} : { first: letterFoot() }),
    },
  };
}
