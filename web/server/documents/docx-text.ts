import { TextRun, type IRunOptions } from 'docx';
import type { FaceNames } from '../../../domain/document-layout/faces';
import type { LaidRun } from '../../../domain/document-layout/laid';

/** Red of the head and of its rules. */
export const RED = 'FF0000';

const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

/** The properties of a run in one face. */
export function runStyle(
  { face, points, isRed }: Omit<LaidRun, 'text'>,
  faces: FaceNames,
): IRunOptions {
  const font = fontOf(faces[face]);
  return { font, size: points * 2, color: isRed ? RED : '000000' };
}

/** One run of text; line ends cannot occur in it. */
export function textRun(run: LaidRun, faces: FaceNames): TextRun {
  return new TextRun({ ...runStyle(run, faces), text: run.text });
}
