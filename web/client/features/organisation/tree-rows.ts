import type { TreeUnit } from '../../../contract/organisation';

/** One line of the tree as it is shown. */
export interface TreeRow {
  unit: TreeUnit;
  /** From 1. */
  level: number;
  isOpen: boolean;
  hasBelow: boolean;
  /** Place among its siblings that are shown, from 1, and how many they are. */
  place: number;
  siblings: number;
}

/** Units in reach of a search, by superior; null holds those without one that is known. */
type Below = ReadonlyMap<string | null, readonly TreeUnit[]>;

function byParent(units: readonly TreeUnit[]): Below {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, TreeUnit[]>();
  for (const unit of units) {
    const above = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    const held = below.get(above);
    if (held) held.push(unit);
    else below.set(above, [unit]);
  }
  return below;
}

function simplified(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** True where name or alias has the text in it, whatever its width. */
export function isNamed({ name, aliases }: TreeUnit, text: string): boolean {
  const wanted = simplified(text);
  return [name, ...aliases].some((one) => simplified(one).includes(wanted));
}

/** The unit itself and everything above it, from the unit up. */
export function chainOf(units: readonly TreeUnit[], id: string | undefined): TreeUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chain: TreeUnit[] = [];
  let current = id === undefined ? undefined : byId.get(id);
  while (current && !chain.includes(current)) {
    chain.push(current);
    current = current.parent === null ? undefined : byId.get(current.parent);
  }
  return chain;
}

/** Units that a search finds, with all that is above them, so that they hang together. */
function found(units: readonly TreeUnit[], text: string): TreeUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of units.filter((one) => isNamed(one, text))) {
    let current: TreeUnit | undefined = unit;
    while (current && !kept.has(current.id)) {
      kept.add(current.id);
      current = current.parent === null ? undefined : byId.get(current.parent);
    }
  }
  return units.filter(({ id }) => kept.has(id));
}

/**
 * The lines to show, from the top down: what lies under open units, or all that a search finds.
 * @param open ids of units whose subordinates are shown
 */
export function treeRows(
  units: readonly TreeUnit[],
  open: ReadonlySet<string>,
  text: string,
): TreeRow[] {
  const isSearched = text.trim() !== '';
  const below = byParent(isSearched ? found(units, text) : units);
  const rows: TreeRow[] = [];
  const grow = (parent: string | null, level: number) => {
    const siblings = below.get(parent) ?? [];
    for (const [i, unit] of siblings.entries()) {
      const hasBelow = below.has(unit.id);
      const isOpen = hasBelow && (isSearched || open.has(unit.id));
      rows.push({ unit, level, isOpen, hasBelow, place: i + 1, siblings: siblings.length });
      if (isOpen) grow(unit.id, level + 1);
    }
  };
  grow(null, 1);
  return rows;
}
