import {
  FACES,
  FREE_FACES,
  USUAL_FACES,
  type Face,
  type FaceNames,
} from '../../../domain/document-layout/faces';
import {
  CHARACTER_PITCH_POINTS,
  IMPRINT_RULES,
  LETTER,
  LINE_PITCH_POINTS,
  MARGINS,
  PAGE,
  PAGE_NUMBER_DROP,
  RULE_GAP,
  SIZES,
  TYPE_AREA,
} from '../../../domain/document-layout/geometry';
import type { LaidDocument } from '../../../domain/document-layout/laid';
import { familiesOf } from './html-parts';

// The rules of a letter reach beyond the type area: its pages are as wide as they are.
const LETTER_SIDE = (PAGE.width - LETTER.rule) / 2;
const OVERHANG = { left: MARGINS.left - LETTER_SIDE, right: MARGINS.right - LETTER_SIDE };
// Half a line of 4号: the dashes run through its middle.
const HALF_LINE = 3;

function faceStyle(face: Face, faces: FaceNames): string {
  const { family, weight } = FREE_FACES[face];
  // What is usual on office machines is rarely on a server: only a font somebody named is asked for.
  const own = faces[face] === USUAL_FACES[face] ? null : faces[face];
  return `.${face}{font-family:${familiesOf(own, family)};font-weight:${weight}}`;
}

function letterStyle(): string {
  const { bottom, top } = MARGINS;
  return [
    `@page :first{margin-top:${LETTER.head}mm;@bottom-right{content:none}`,
    `@bottom-center{content:"";width:100%;margin-top:${bottom - LETTER.foot}mm;`,
    'border-top:1.2mm double #f00}}',
    `body{width:${LETTER.rule}mm;padding:0 ${OVERHANG.right}mm 0 ${OVERHANG.left}mm;`,
    `--first-page-gain:${LETTER.head - top}mm}`,
    '#imprint,#imprint p+p{border:none}',
  ].join('');
}

function pageStyle({ form }: LaidDocument): string {
  const { top, right, bottom, left } = MARGINS;
  const isLetter = form === 'letter';
  const sides = isLetter ? { right: LETTER_SIDE, left: LETTER_SIDE } : { right, left };
  const inset = (side: 'left' | 'right') =>
    isLetter ? `calc(${SIZES.small}pt + ${OVERHANG[side]}mm)` : `${SIZES.small}pt`;
  const number = [
    'content:"— " counter(page) " —"',
    `font:${SIZES.small}pt "${FREE_FACES.figure.family}"`,
    `vertical-align:top;padding:${PAGE_NUMBER_DROP - HALF_LINE}mm ${inset('right')} 0 ${inset('left')}`,
  ].join(';');
  return [
    `@page{size:A4;margin:${top}mm ${sides.right}mm ${bottom}mm ${sides.left}mm}`,
    `@page :right{@bottom-right{${number};text-align:right}}`,
    `@page :left{@bottom-left{${number};text-align:left}}`,
  ].join('\n');
}

const BASE = `
:root{--character:${CHARACTER_PITCH_POINTS}pt}
*{margin:0;padding:0;box-sizing:border-box}
body{width:${TYPE_AREA.width}mm;color:#000;orphans:1;widows:1;line-break:strict;
  overflow-wrap:anywhere;text-spacing-trim:space-all;text-autospace:no-autospace}
p{font-size:${SIZES.body}pt;white-space:pre-wrap;letter-spacing:${(CHARACTER_PITCH_POINTS - SIZES.body).toFixed(3)}pt}
.held{white-space:nowrap}
.keep{break-after:avoid}
.red{color:#f00;letter-spacing:0}
.pair{display:flex;justify-content:space-between}
.pair .tab{flex:1;overflow:hidden;height:1em}
.rule-red{padding-bottom:${RULE_GAP}mm;border-bottom:0.7mm solid #f00}
.rule-letter{padding-bottom:${RULE_GAP}mm;margin:0 -${OVERHANG.right}mm 0 -${OVERHANG.left}mm;border-bottom:1.2mm double #f00}
table{width:100%;border-collapse:collapse;table-layout:fixed}
td,th{border:0.2mm solid #000;padding:0 3pt;text-align:left;overflow-wrap:anywhere}
tr{break-inside:avoid}
#imprint{border:solid #000;border-width:${IMPRINT_RULES.thick}mm 0;break-inside:avoid}
#imprint p{font-size:${SIZES.small}pt;line-height:${LINE_PITCH_POINTS}pt;padding:0 ${SIZES.small}pt}
#imprint p+p{border-top:${IMPRINT_RULES.thin}mm solid #000}
`;

/** The style sheet of one document: page, grid, faces. */
export function htmlStyle(laid: LaidDocument, faces: FaceNames): string {
  const letter = laid.form === 'letter' ? letterStyle() : '';
  return [pageStyle(laid), BASE, letter, ...FACES.map((face) => faceStyle(face, faces))].join('\n');
}
