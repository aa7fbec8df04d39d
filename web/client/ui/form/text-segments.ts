import { alignLists } from './align-lists';

/** A stretch of text: in both versions, only in the old one, or only in the new one. */
export interface TextSegment {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** Texts above this many parts are shown as replaced as a whole: comparing them would freeze the page. */
const MOST_PARTS = 1_500;

/** Clauses with the mark that ends them: what a reader takes in at once. */
function clauses(text: string): string[] {
  return text.match(/[^，。；！？、,;!?\n]*[，。；！？、,;!?\n]|[^，。；！？、,;!?\n]+$/g) ?? [];
}

function append(segments: TextSegment[], text: string, kind: TextSegment['kind']): void {
  const last = segments.at(-1);
  if (last?.kind === kind) last.text += text;
  else segments.push({ text, kind });
}

/** What was struck out of a text and what was added to it, clause by clause. */
export function textSegments(before: string, after: string): TextSegment[] {
  const [old, now] = [clauses(before), clauses(after)];
  if (old.length > MOST_PARTS || now.length > MOST_PARTS) {
    return [
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ];
  }
  const segments: TextSegment[] = [];
  for (const [gone, added] of alignLists(old, now, (a, b) => a === b)) {
    if (gone !== undefined && added !== undefined) append(segments, gone, 'same');
    else if (gone !== undefined) append(segments, gone, 'gone');
    else append(segments, added ?? '', 'new');
  }
  return segments;
}
