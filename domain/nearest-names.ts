const LONGEST = 64;

function bigrams(text: string): Set<string> {
  const padded = `^${text}$`;
  const grams = new Set<string>();
  for (let i = 0; i + 1 < padded.length; i += 1) grams.add(padded.slice(i, i + 2));
  return grams;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Up to three candidates that look most like the words (shared pairs of characters), best first,
 * for a message to a person; never a match to act on.
 */
export function nearestNames(words: string, candidates: Iterable<string>): string[] {
  const wanted = bigrams(words.slice(0, LONGEST));
  return [...new Set(candidates)]
    .map((name) => ({ name, score: likeness(wanted, bigrams(name)) }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
