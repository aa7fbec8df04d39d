import type { Directory, Unit } from '../unit';
import { nameKey } from './name-key';

/** Units of one directory by the key of their name, and by the key of an alias. */
export interface NameIndex {
  named: ReadonlyMap<string, readonly Unit[]>;
  aliased: ReadonlyMap<string, readonly Unit[]>;
  below: ReadonlyMap<string | null, readonly Unit[]>;
}

// Directories are handed in as data and never changed in place.
const indexOf = new WeakMap<Directory, NameIndex>();

function push<Key>(map: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const held = map.get(key);
  if (held) held.push(unit);
  else map.set(key, [unit]);
}

/** The index of a directory, built once for each directory object. */
export function indexNames(directory: Directory): NameIndex {
  const known = indexOf.get(directory);
  if (known) return known;
  const named = new Map<string, Unit[]>();
  const aliased = new Map<string, Unit[]>();
  const below = new Map<string | null, Unit[]>();
  for (const unit of directory) {
    push(named, nameKey(unit.name), unit);
    for (const alias of new Set(unit.aliases.map(nameKey))) push(aliased, alias, unit);
    push(below, unit.parent, unit);
  }
  const index = { named, aliased, below };
  indexOf.set(directory, index);
  return index;
}
