/**
 * A number from 0 to below 1 that a seed and some words decide, and nothing else: asking in another
 * order, or about other units as well, changes no answer (FNV-1a with the finish of MurmurHash3).
 */
export function chance(seed: number, ...words: string[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of words.join('\u0000')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
