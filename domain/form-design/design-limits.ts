/** What a published form may hold at most: far beyond any form an office fills, far below harm. */
export const DESIGN_LIMITS = {
  /** Values of all kinds in schema or hints; named ones count twice. */
  values: 30_000,
  /** JSON levels. */
  levels: 40,
  /** Characters in all texts and names together. */
  characters: 200_000,
  fields: 300,
  /** Tables and sections within each other. */
  groups: 4,
  rules: 100,
  choices: 300,
  titleLength: 100,
  hintLength: 2_000,
  textLength: 50_000,
  rows: 1_000,
  patternLength: 200,
} as const;

interface Found {
  values: number;
  levels: number;
  characters: number;
}

/**
 * How large a value from outside is. It counts no further than the limits, so that nothing deep or
 * large costs more than something allowed.
 */
export function measure(root: unknown): Found {
  const found: Found = { values: 0, levels: 0, characters: 0 };
  const open: [unknown, number][] = [[root, 1]];
  for (let next = open.pop(); next && isWithin(found); next = open.pop()) {
    const [value, level] = next;
    found.values += 1;
    found.levels = Math.max(found.levels, level);
    if (typeof value === 'string') found.characters += value.length;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      found.values += value.length;
      if (isWithin(found)) for (const member of value) open.push([member, level + 1]);
      continue;
    }
    // Not by Object.entries: that alone would copy whatever there is.
    for (const name in value) {
      found.values += 1;
      found.characters += name.length;
      if (!isWithin(found)) break;
      open.push([(value as Record<string, unknown>)[name], level + 1]);
    }
  }
  return found;
}

/** Whether what was found is within the limits. */
export function isWithin({ values, levels, characters }: Found): boolean {
  return (
    values <= DESIGN_LIMITS.values &&
    levels <= DESIGN_LIMITS.levels &&
    characters <= DESIGN_LIMITS.characters
  );
}
