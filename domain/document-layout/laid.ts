import type { DocumentForm, Imprint } from './block';
import type { Face } from './faces';

/** Text in one face; sizes in points. */
export interface LaidRun {
  text: string;
  face: Face;
  points: number;
  isRed?: true;
}

/** Rules below a paragraph: one in red, or the thick over thin of a letter. */
export type LaidRule = 'red' | 'letter';

/** A paragraph with its place; indents in characters of 3号, `linesBefore` in lines of the grid. */
export interface LaidParagraph {
  kind: 'paragraph';
  runs: LaidRun[];
  align: 'start' | 'center' | 'end' | 'justify';
  /** `first` comes on top of `left` in the first line; below 0 it hangs out. */
  indent: { first: number; left: number; right: number };
  linesBefore: number;
  /** Beside the lines, for what the standard gives in mm. */
  mmBefore: number;
  /** Line pitch in points; that of the grid but for large heads. */
  pitch: number;
  rule: LaidRule | null;
  keepsNext: boolean;
  /** A second text on the same line, at its right end. */
  opposite: LaidRun[];
}

/** A table over the width of the type area. */
export interface LaidTable {
  kind: 'table';
  columns: string[];
  rows: string[][];
  /** Shares of the columns, of any sum; absent: by what stands in them. */
  widths?: number[];
  face: Face;
  headFace: Face;
  points: number;
  pitch: number;
}

export type LaidPart = LaidParagraph | LaidTable;

/** A document with everything placed: what the writers of files turn into their own terms. */
export interface LaidDocument {
  form: DocumentForm;
  name: string;
  parts: LaidPart[];
  imprint: Imprint | null;
  /** A letter leaves the number off its first page (10.1). */
  numbersFirstPage: boolean;
}
