import type { Directory, Unit } from './unit';

/** A directory made ready for looking up thousands of references. */
export interface DirectoryIndex {
  byId: ReadonlyMap<string, Unit>;
  /** Units by every name and alias; several may share one. */
  byName: ReadonlyMap<string, readonly Unit[]>;
  /** Materialised path by unit id. */
  paths: ReadonlyMap<string, string>;
}

// Directories are handed in as data and never changed in place.
const indexOf = new WeakMap<Directory, DirectoryIndex>();

function chainOf(unit: Unit, byId: ReadonlyMap<string, Unit>): string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  let current: Unit | undefined = unit;
  while (current && !seen.has(current.id)) {
    seen.add(current.id);
    chain.unshift(current.id);
    current = current.parent === null ? undefined : byId.get(current.parent);
  }
  return chain;
}

function namesOf(directory: Directory): Map<string, Unit[]> {
  const byName = new Map<string, Unit[]>();
  for (const unit of directory) {
    for (const name of new Set([unit.name, ...unit.aliases])) {
      byName.set(name, [...(byName.get(name) ?? []), unit]);
    }
  }
  return byName;
}

/** The index of a directory, built once for each directory object. */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const known = indexOf.get(directory);
  if (known) return known;
  const byId = new Map(directory.map((unit) => [unit.id, unit]));
  const paths = new Map(
    directory.map((unit) => [unit.id, `/${chainOf(unit, byId).join('/')}/`] as const),
  );
  const index = { byId, byName: namesOf(directory), paths };
  indexOf.set(directory, index);
  return index;
}

/**
 * Materialised path of a unit like '/gs/gs-lz/', from the parent links. A loop in the links is
 * cut where it closes, a superior that is missing ends the path.
 */
export function unitPath(unit: Unit, directory: Directory): string {
  const { byId, paths } = indexDirectory(directory);
  return paths.get(unit.id) ?? `/${chainOf(unit, byId).join('/')}/`;
}
