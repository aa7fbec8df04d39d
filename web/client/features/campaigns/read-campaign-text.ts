import type { CampaignFile } from '../../../../domain/campaign-file';
import { checkCampaignShape } from '../../../../domain/campaign-shape';
import { lineAt, readJson } from './json-lines';

/** Something in a text that keeps it from being a campaign, with its line. */
export interface TextFault {
  line: number;
  path: string;
  message: string;
}

/** A text from outside, read as a campaign file. */
export type CampaignText =
  | { kind: 'file'; file: CampaignFile }
  | { kind: 'notJson'; line: number; column: number }
  | { kind: 'faulty'; faults: TextFault[] };

/** Reads a campaign from text; says of every fault of form where in the text it lies. */
export function readCampaignText(text: string): CampaignText {
  const read = readJson(text);
  if (!('value' in read)) return { kind: 'notJson', ...read };
  const shaped = checkCampaignShape(read.value);
  if ('file' in shaped) return { kind: 'file', file: shaped.file };
  const faults = shaped.faults.map(({ path, message }) => ({
    line: lineAt(read.lines, path),
    path,
    message,
  }));
  return { kind: 'faulty', faults };
}
