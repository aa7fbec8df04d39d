import { indexDirectory } from '../directory-index';
import { nearestNames } from '../nearest-names';
import type { Directory, Unit } from '../unit';
import { indexNames } from './name-index';
import { nameKey } from './name-key';

/** Comparing thousands of unknown words with thousands of names takes minutes: a few are enough. */
const MOST_SUGGESTIONS = 40;

/** Finds the units that words of a table name: a name, an alias, or names joined by slashes. */
export class NameFinder {
  private readonly suggested = new Map<string, string>();

  constructor(private readonly directory: Directory) {}

  private endsIn(unit: Unit, above: readonly string[]): boolean {
    const { byId } = indexDirectory(this.directory);
    let current: Unit | undefined = unit;
    for (const key of above.toReversed()) {
      current = current.parent === null ? undefined : byId.get(current.parent);
      if (!current || nameKey(current.name) !== key) return false;
    }
    return true;
  }

  /** All units the words fit, names before aliases; never one that is only nearly called so. */
  find(words: string): readonly Unit[] {
    const { named, aliased } = indexNames(this.directory);
    const steps = words.split(/[/／]/).map(nameKey);
    const last = steps.pop() ?? '';
    const byName = (named.get(last) ?? []).filter((unit) => this.endsIn(unit, steps));
    if (byName.length > 0 || steps.length > 0) return byName;
    return aliased.get(last) ?? [];
  }

  /** Names that look like the words, joined for a sentence; empty after the first few questions. */
  suggest(words: string): string {
    const known = this.suggested.get(words);
    if (known !== undefined || this.suggested.size >= MOST_SUGGESTIONS) return known ?? '';
    const names = nearestNames(
      words,
      this.directory.map(({ name }) => name),
    ).join('、');
    this.suggested.set(words, names);
    return names;
  }
}

/**
 * A unit in the words of a table: its name, or where others are called so too the names above it
 * as well, as many as it takes.
 */
export function wordsFor(unit: Unit, directory: Directory): string {
  const { byId } = indexDirectory(directory);
  const finder = new NameFinder(directory);
  let words = unit.name;
  let above = unit.parent === null ? undefined : byId.get(unit.parent);
  while (above && finder.find(words).length > 1) {
    words = `${above.name}/${words}`;
    above = above.parent === null ? undefined : byId.get(above.parent);
  }
  return words;
}
