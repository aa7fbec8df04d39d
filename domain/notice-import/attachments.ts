import type { Passage } from './passage';

/** The list of attachments under the text, and the heads with which they begin. */
export interface AttachmentReading {
  listed: string[];
  heads: { at: number; name: string }[];
}

/** Reads 附件：… and the papers that follow; names are paired by their order. */
export function readAttachments(all: readonly Passage[]): AttachmentReading {
  const found: AttachmentReading = { listed: [], heads: [] };
  let inList = false;
  for (const [i, { text }] of all.entries()) {
    const head = /^附件\d{0,2}[：:]?$/.test(text);
    const list = /^附件[：:](?:1[.．、])?(.+)$/.exec(text)?.[1];
    const further: string | undefined = inList ? /^\d{1,2}[.．、](.+)$/.exec(text)?.[1] : undefined;
    if (head) found.heads.push({ at: i, name: all[i + 1]?.text ?? '' });
    else if (list ?? further) found.listed.push((list ?? further ?? '').replace(/[。；]$/, ''));
    inList = !head && (list ?? further) !== undefined;
  }
  return found;
}
