import type { Span } from '../../../../domain/notice-import/passage';

/** A stretch of the source between two ends of spans, with the narrowest span about it. */
export interface SourcePiece {
  start: number;
  text: string;
  /** Path of the value that was read here; null where nothing was. */
  path: string | null;
}

/** The source cut at every end of a span; where spans overlap the narrowest one counts. */
export function sourcePieces(source: string, spans: Readonly<Record<string, Span>>): SourcePiece[] {
  const named = Object.entries(spans).sort(
    ([, a], [, b]) => a.end - a.start - (b.end - b.start) || a.start - b.start,
  );
  const ends = named.flatMap(([, { start, end }]) => [start, end]);
  const cuts = [...new Set([0, ...ends, source.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? source.length;
    const holder = named.find(([, span]) => span.start <= start && span.end >= end);
    return { start, text: source.slice(start, end), path: holder?.[0] ?? null };
  });
}
