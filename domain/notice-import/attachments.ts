import type { Passage } from './passage';

/** The list of attachments under the text, and the heads with which they begin. */
export interface AttachmentReading {
  listed: string[];
  /** The paragraphs of the list. */
  lines: Passage[];
  heads: { at: number; name: string }[];
}

const NUMBERED = /^\d{1,2}(?:[.．、]|-\d{1,2}[.．、]?)(.+)$/;

type AttachmentLine = { kind: 'head' | 'listOpens' | 'other' } | { kind: 'listed'; name: string };

function readLine(text: string, around: { inList: boolean; next: string }): AttachmentLine {
  if (/^附件[：:]$/.test(text) && NUMBERED.test(around.next)) return { kind: 'listOpens' };
  if (/^附件\d{0,2}[：:]?$/.test(text)) return { kind: 'head' };
  const first = /^附件?[：:](?:1[.．、])?(.+)$/.exec(text)?.[1];
  const name = first ?? (around.inList ? NUMBERED.exec(text)?.[1] : undefined);
  return name === undefined ? { kind: 'other' } : { kind: 'listed', name };
}

/** Reads 附件：… and the papers that follow; names are paired by their order. */
export function readAttachments(all: readonly Passage[]): AttachmentReading {
  const found: AttachmentReading = { listed: [], lines: [], heads: [] };
  let inList = false;
  for (const [i, passage] of all.entries()) {
    const { text } = passage;
    const next = all[i + 1]?.text ?? '';
    const line = readLine(text, { inList, next });
    if (line.kind === 'head') found.heads.push({ at: i, name: next });
    if (line.kind === 'listed') found.listed.push(line.name.replace(/[。；]$/, ''));
    inList = line.kind === 'listOpens' || line.kind === 'listed';
    if (inList) found.lines.push(passage);
  }
  return found;
}
