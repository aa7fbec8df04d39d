import {
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentForm, Imprint } from '../../../domain/document-layout/block';
import type { FaceNames } from '../../../domain/document-layout/faces';
import {
  IMPRINT_RULES,
  LINE_PITCH_POINTS,
  pointsOf,
  SIZES,
  TYPE_AREA,
} from '../../../domain/document-layout/geometry';
import type { LaidTable } from '../../../domain/document-layout/laid';
import { twips } from './docx-paragraph';
import { textRun } from './docx-text';

const WIDTH = twips(pointsOf(TYPE_AREA.width));

function cellOf(text: string, width: number, { table, faces, isHead }: CellContext): TableCell {
  const run = { text, face: isHead ? table.headFace : table.face, points: table.points };
  // Exact: whatever is at least so high is stretched to the grid of the page.
  const spacing = { line: twips(table.pitch), lineRule: LineRuleType.EXACT };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: text
      .split('\n')
      .map(
        (line) => new Paragraph({ spacing, children: [textRun({ ...run, text: line }, faces)] }),
      ),
  });
}

interface CellContext {
  table: LaidTable;
  faces: FaceNames;
  isHead: boolean;
}

/** A table over the width of the type area, its head repeated on every page. */
export function docxTable(table: LaidTable, faces: FaceNames, widths: readonly number[]): Table {
  const columnWidths = widths.map((share) => Math.floor(WIDTH * share));
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, n) =>
        cellOf(text, columnWidths[n] ?? 0, { table, faces, isHead }),
      ),
    });
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [rowOf(table.columns, true), ...table.rows.map((row) => rowOf(row, false))],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
// Widths of rules are in eighths of a point.
const ruleOf = (mm: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(pointsOf(mm) * 8),
  color: '000000',
});
const THICK = ruleOf(IMPRINT_RULES.thick);
const THIN = ruleOf(IMPRINT_RULES.thin);
const RULED = { top: THICK, bottom: THICK, insideHorizontal: THIN };
const BARE = { top: NONE, bottom: NONE, insideHorizontal: NONE };

/** 版记: on the last page, its last rule on the lower edge of the type area. */
export function docxImprint(
  { copies, printed }: Imprint,
  { form, faces }: { form: DocumentForm; faces: FaceNames },
): Table {
  const run = (text: string) => textRun({ text, face: 'body', points: SIZES.small }, faces);
  const spacing = { line: twips(LINE_PITCH_POINTS), lineRule: LineRuleType.EXACT };
  // One character of 4号 from either side.
  const indent = { left: twips(SIZES.small), right: twips(SIZES.small) };
  const end = WIDTH - twips(SIZES.small);
  const lines = [
    ...(copies === null ? [] : [new Paragraph({ spacing, indent, children: [run(copies)] })]),
    ...(printed === null
      ? []
      : [
          new Paragraph({
            ...{ spacing, indent, tabStops: [{ type: TabStopType.RIGHT, position: end }] },
            children: [
              run(printed.office),
              new TextRun({ children: [new Tab()] }),
              run(`${printed.on}印发`),
            ],
          }),
        ]),
  ];
  return new Table({
    ...{ columnWidths: [WIDTH], width: { size: WIDTH, type: WidthType.DXA } },
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: {
      ...(form === 'letter' ? BARE : RULED),
      ...{ left: NONE, right: NONE, insideVertical: NONE },
    },
    rows: lines.map(
      (line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] }),
    ),
  });
}
