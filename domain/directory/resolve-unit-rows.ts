import { indexDirectory } from '../directory-index';
import type { Directory, Unit } from '../unit';
import { indexNames } from './name-index';
import { NameFinder } from './name-finder';
import { cleanName, nameKey } from './name-key';
import type { SheetFault } from './sheet-fault';
import type { UnitColumn } from './sheet-table';
import {
  type CellFault,
  readUnitCells,
  type UnitCells,
  unitFault,
  type UnitRow,
} from './unit-cells';
import { UnitIds } from './unit-ids';

/** The unit a row speaks of: one of the directory, or one to be added. */
export interface ResolvedRow {
  row: UnitRow;
  unit: Unit;
  isNew: boolean;
  cells: UnitCells;
}

type Outcome = ResolvedRow | 'faulty' | 'resolving';

// Deeper than any organisation: a chain as long as this is a mistake of copying.
const DEEPEST = 40;

/** Finds the unit each row speaks of; rows may come in any order, superiors after their units. */
export class UnitRows {
  readonly faults: SheetFault[] = [];
  private readonly outcomes = new Map<UnitRow, Outcome>();
  private readonly rowsByName = new Map<string, UnitRow[]>();
  private readonly added = new Map<string, Unit>();
  private readonly firstRows = new Map<string, number>();
  private readonly finder: NameFinder;
  private readonly ids: UnitIds;

  constructor(
    private readonly directory: Directory,
    private readonly rows: readonly UnitRow[],
  ) {
    this.finder = new NameFinder(directory);
    this.ids = new UnitIds(directory);
    for (const row of rows) {
      const key = nameKey(row.cells.name);
      this.rowsByName.set(key, [...(this.rowsByName.get(key) ?? []), row]);
    }
  }

  /** Every row whose unit is known; the others have left a fault each. */
  resolve(): ResolvedRow[] {
    return this.rows.map((row) => this.outcomeOf(row, 0)).filter((one) => typeof one === 'object');
  }

  private refuse(row: UnitRow, column: UnitColumn, fault: CellFault): 'faulty' {
    this.faults.push(unitFault(row, column, fault));
    return 'faulty';
  }

  private outcomeOf(row: UnitRow, depth: number): Outcome {
    const known = this.outcomes.get(row);
    if (known) return known;
    this.outcomes.set(row, 'resolving');
    const outcome =
      depth > DEEPEST ? this.refuse(row, 'parent', { code: 'parentLoop' }) : this.look(row, depth);
    this.outcomes.set(row, outcome);
    return outcome;
  }

  private look(row: UnitRow, depth: number): Outcome {
    const name = cleanName(row.cells.name);
    if (name === '') return this.refuse(row, 'name', { code: 'nameMissing' });
    const parent = nameKey(row.cells.parent) === '' ? null : this.parentOf(row, depth);
    if (parent === 'faulty') return parent;
    const unit = parent === null ? this.onlyOne(row, name) : this.below(parent, name);
    if (unit === 'faulty') return unit;
    const place = `${unit?.id ?? parent?.id}\n${unit ? '' : nameKey(name)}`;
    const first = this.firstRows.get(place);
    if (first !== undefined) {
      return this.refuse(row, 'name', { code: 'duplicateRow', params: { name, row: first } });
    }
    this.firstRows.set(place, row.row);
    return this.withCells(row, unit ?? { name, parent: parent?.id ?? '' });
  }

  private withCells(row: UnitRow, found: Unit | { name: string; parent: string }): Outcome {
    const isNew = !('id' in found);
    const { cells, faults } = readUnitCells(row, isNew);
    this.faults.push(...faults);
    if (!isNew) return { row, unit: found, isNew, cells };
    if (!cells.tier || !cells.unitClass) return 'faulty';
    const { tier, unitClass, aliases } = cells;
    const id = this.ids.next(found.parent);
    const unit: Unit = { id, ...found, aliases: aliases ?? [], tier, unitClass };
    this.added.set(id, unit);
    return { row, unit, isNew, cells };
  }

  /** Without a superior in the row, a unit that is there already and the only one called so. */
  private onlyOne(row: UnitRow, name: string): Unit | 'faulty' {
    const same = indexNames(this.directory).named.get(nameKey(name)) ?? [];
    const [unit] = same;
    if (!unit) return this.refuse(row, 'parent', { code: 'parentMissing', params: { name } });
    if (same.length === 1) return unit;
    return this.refuse(row, 'parent', { code: 'parentAmbiguous', params: { words: name } });
  }

  private below(parent: Unit, name: string): Unit | undefined {
    const siblings = indexNames(this.directory).named.get(nameKey(name)) ?? [];
    return siblings.find((unit) => unit.parent === parent.id);
  }

  private parentOf(row: UnitRow, depth: number): Unit | 'faulty' {
    const words = cleanName(row.cells.parent);
    const steps = words.split(/[/／]/).map(nameKey);
    const last = steps.pop() ?? '';
    const others = (this.rowsByName.get(last) ?? []).filter((other) => other !== row);
    const outcomes = others.map((other) => ({ other, outcome: this.outcomeOf(other, depth + 1) }));
    const fresh = outcomes
      .flatMap(({ outcome }) =>
        typeof outcome === 'object' && outcome.isNew ? [outcome.unit] : [],
      )
      .filter((unit) => this.endsIn(unit, steps));
    const candidates = [...this.finder.find(words), ...fresh];
    const [parent] = candidates;
    if (parent && candidates.length === 1) return parent;
    if (parent) return this.refuse(row, 'parent', { code: 'parentAmbiguous', params: { words } });
    const looping = outcomes.find(({ outcome }) => outcome === 'resolving');
    if (looping) return this.refuse(row, 'parent', { code: 'parentLoop' });
    const faulty = outcomes.find(({ outcome }) => outcome === 'faulty');
    if (faulty) {
      const params = { words, row: faulty.other.row };
      return this.refuse(row, 'parent', { code: 'parentFaulty', params });
    }
    const params = { words, suggestions: this.finder.suggest(words) };
    return this.refuse(row, 'parent', { code: 'parentUnknown', params });
  }

  private endsIn(unit: Unit, above: readonly string[]): boolean {
    const { byId } = indexDirectory(this.directory);
    let current: Unit | undefined = unit;
    for (const key of above.toReversed()) {
      const parent: string = current.parent ?? '';
      current = byId.get(parent) ?? this.added.get(parent);
      if (!current || nameKey(current.name) !== key) return false;
    }
    return true;
  }
}
