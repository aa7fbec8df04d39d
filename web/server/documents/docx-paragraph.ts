import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { FaceNames } from '../../../domain/document-layout/faces';
import {
  CHARACTER_PITCH_POINTS,
  LETTER,
  LINE_PITCH_POINTS,
  PAGE,
  pointsOf,
  RULE_GAP,
  TYPE_AREA,
} from '../../../domain/document-layout/geometry';
import type { LaidParagraph, LaidRule } from '../../../domain/document-layout/laid';
import { RED, textRun } from './docx-text';

/** A length in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

const ALIGN = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<LaidParagraph['align'], string>;

const GAP = Math.round(pointsOf(RULE_GAP));
const BELOW = {
  red: { style: BorderStyle.SINGLE, size: 16, color: RED, space: GAP },
  letter: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: GAP },
} as const satisfies Record<LaidRule, object>;

function indentOf({ indent: { first, left, right } }: LaidParagraph) {
  const of = (characters: number) => twips(characters * CHARACTER_PITCH_POINTS);
  return {
    left: of(left),
    right: of(right),
    ...(first < 0 ? { hanging: of(-first) } : { firstLine: of(first) }),
  };
}

/** The head of a letter stands above the type area, wider than it. */
function letterFrame(rule: LaidRule | null, points: number): Partial<IParagraphOptions> {
  if (rule !== 'letter') return {};
  return {
    frame: {
      type: 'absolute',
      width: twips(pointsOf(LETTER.rule)),
      height: twips(points),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      position: {
        x: twips(pointsOf((PAGE.width - LETTER.rule) / 2)),
        y: twips(pointsOf(LETTER.head)),
      },
    },
  };
}

/** A laid paragraph in the terms of Word. */
export function docxParagraph(part: LaidParagraph, faces: FaceNames): Paragraph {
  const runs = part.runs.map((run) => textRun(run, faces));
  const opposite = part.opposite.map((run) => textRun(run, faces));
  const points = part.linesBefore * LINE_PITCH_POINTS + pointsOf(part.mmBefore);
  const end = twips(pointsOf(TYPE_AREA.width) - part.indent.right * CHARACTER_PITCH_POINTS);
  return new Paragraph({
    ...letterFrame(part.rule, part.pitch),
    alignment: ALIGN[part.align],
    indent: indentOf(part),
    keepNext: part.keepsNext,
    spacing: {
      before: twips(points),
      after: 0,
      line: twips(part.pitch),
      lineRule: LineRuleType.EXACT,
    },
    ...(part.rule && { border: { bottom: BELOW[part.rule] } }),
    ...(opposite.length > 0 && { tabStops: [{ type: TabStopType.RIGHT, position: end }] }),
    children: [
      ...runs,
      ...(opposite.length > 0 ? [new TextRun({ children: [new Tab()] }), ...opposite] : []),
    ],
  });
}
