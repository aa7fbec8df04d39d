import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx';

const LEVELS = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
].map((level) => ({ ...level, alignment: AlignmentType.START }));

/** A line of running text (no level), or one that Word numbers by itself. */
export type NumberedLine = readonly [level: number | null, text: string];

/** A cell with its paragraphs; null goes on from the cell above. */
export type Cell = readonly string[] | null;

function cellOf(cell: Cell, isMerged: boolean): TableCell {
  const children = (cell ?? ['']).map((text) => new Paragraph(text));
  const verticalMerge = cell === null ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
  return new TableCell({ children, ...(isMerged ? { verticalMerge } : {}) });
}

/** A .docx as offices write it: headings numbered by Word, then a table. */
export function numberedDocx(
  lines: readonly NumberedLine[],
  rows: readonly (readonly Cell[])[] = [],
): Promise<Buffer> {
  const paragraphs = lines.map(([level, text]) =>
    level === null
      ? new Paragraph(text)
      : new Paragraph({ text, numbering: { reference: 'points', level } }),
  );
  const isMerged = (column: number): boolean => rows.some((row) => row[column] === null);
  const table = rows.map(
    (row) => new TableRow({ children: row.map((cell, i) => cellOf(cell, isMerged(i))) }),
  );
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'points', levels: LEVELS }] },
      sections: [
        { children: [...paragraphs, ...(rows.length > 0 ? [new Table({ rows: table })] : [])] },
      ],
    }),
  );
}
