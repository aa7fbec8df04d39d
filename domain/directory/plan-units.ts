import { indexDirectory } from '../directory-index';
import { canKeepUnit } from './can-keep-unit';
import { canAdminister, type Viewer } from '../permissions';
import { refuse, type Refusal, type RefusalCode } from '../refusal';
import { isInternal } from '../resolve-units';
import type { Directory, Unit } from '../unit';
import { examineUnit } from './examine-unit';
import { indexNames } from './name-index';
import { isNearlyNamed, nameKey } from './name-key';
import { type ResolvedRow, UnitRows } from './resolve-unit-rows';
import type { SheetFault, SheetWarning, SheetWarningCode } from './sheet-fault';
import { UNIT_HEADERS, type UnitColumn } from './sheet-table';
import { unitFault, type UnitRow, withCells } from './unit-cells';

/** One unit that a table adds or changes. */
export interface PlannedUnit {
  row: number;
  unit: Unit;
  before: Unit | null;
}

/** What a table of units comes to; nothing of it is done while there is a fault. */
export interface UnitsPlan {
  /** As it is to become. */
  directory: Directory;
  steps: PlannedUnit[];
  unchanged: number;
  faults: SheetFault[];
  warnings: SheetWarning[];
}

const COLUMN_OF: Partial<Record<RefusalCode, UnitColumn>> = {
  unitAliasTaken: 'aliases',
  unitUnderItself: 'parent',
  unitUnderInternal: 'parent',
  unitRootFixed: 'parent',
  unitTierTooHigh: 'tier',
  unitTierMisfit: 'tier',
};

function ofRefusal(row: UnitRow, { refused, params }: Refusal): SheetFault {
  return unitFault(row, COLUMN_OF[refused] ?? 'name', { code: refused, params });
}

function warn({ row }: UnitRow, code: SheetWarningCode, params: SheetWarning['params']) {
  const column = UNIT_HEADERS.name[0];
  return { sheet: 'units', row, column, code, params } satisfies SheetWarning;
}

/** A new name beside names that are there: an alias is refused, a likeness is worth a look. */
function besideOthers({ row, unit }: ResolvedRow, directory: Directory) {
  const { named, aliased, below } = indexNames(directory);
  const key = nameKey(unit.name);
  const isRival = (other: Unit) =>
    other.parent === unit.parent || (!isInternal(other) && !isInternal(unit));
  const aliasOf = (aliased.get(key) ?? []).find(isRival);
  const params = { name: unit.name };
  if (aliasOf) {
    const code = 'nameIsAlias' as const;
    const fault = unitFault(row, 'name', { code, params: { ...params, unit: aliasOf.name } });
    return { faults: [fault], warnings: [] };
  }
  const near = (below.get(unit.parent) ?? []).find(({ name }) => isNearlyNamed(name, unit.name));
  const elsewhere = (named.get(key) ?? []).find(isRival);
  const warnings = [
    ...(near ? [warn(row, 'nearlyNamed', { ...params, unit: near.name })] : []),
    ...(elsewhere ? [warn(row, 'sameNameElsewhere', params)] : []),
  ];
  return { faults: [], warnings };
}

function permitted({ unit, before }: PlannedUnit, viewer: Viewer, directory: Directory): boolean {
  const { paths } = indexDirectory(directory);
  return before
    ? canKeepUnit(viewer, paths.get(unit.id) ?? '')
    : canAdminister(viewer, paths.get(unit.parent ?? '') ?? '');
}

/**
 * What the rows of a table of units come to. A row speaks of the unit of its name under its
 * superior; empty cells leave what is there, and what is not in the table stays.
 */
export function planUnits(
  rows: readonly UnitRow[],
  directory: Directory,
  viewer: Viewer,
): UnitsPlan {
  const reader = new UnitRows(directory, rows);
  const resolved = reader.resolve();
  const faults = [...reader.faults];
  const warnings: SheetWarning[] = [];
  const changed = new Map<string, Unit>();
  const steps: (PlannedUnit & { from: UnitRow })[] = [];
  for (const each of resolved) {
    const { row, unit, isNew, cells } = each;
    const next = isNew ? unit : withCells(unit, cells);
    if (!isNew && next === unit) continue;
    steps.push({ row: row.row, unit: next, before: isNew ? null : unit, from: row });
    changed.set(next.id, next);
    if (!isNew) continue;
    const told = besideOthers(each, directory);
    faults.push(...told.faults);
    warnings.push(...told.warnings);
  }
  const added = steps.filter(({ before }) => before === null).map(({ unit }) => unit);
  const next =
    steps.length === 0
      ? directory
      : [...directory.map((unit) => changed.get(unit.id) ?? unit), ...added];
  const aliases = new Set(faults.flatMap(({ row, code }) => (code === 'nameIsAlias' ? [row] : [])));
  for (const { from, ...step } of steps) {
    // One name, one sentence: the alias has been told already.
    const isTold = aliases.has(step.row);
    const examined = examineUnit(step, next).filter(
      ({ refused }) => !(isTold && refused === 'unitNameTaken'),
    );
    const refusals = permitted(step, viewer, next) ? examined : [refuse('notPermitted')];
    faults.push(
      ...refusals.map((refusal) =>
        refusal.refused === 'notPermitted'
          ? unitFault(from, 'name', { code: 'outsideBranch', params: { name: step.unit.name } })
          : ofRefusal(from, refusal),
      ),
    );
  }
  return {
    directory: next,
    steps: steps.map(({ row, unit, before }) => ({ row, unit, before })),
    unchanged: resolved.length - steps.length,
    faults: faults.sort((a, b) => a.row - b.row),
    warnings,
  };
}
