import { collectParts } from '../enrol-participants';
import { placementOf, type Placement } from '../placement';
import { refuse, type Refusal } from '../refusal';
import type { Directory } from '../unit';
import type { Applied, ChangeContext } from './applied';
import type { Change } from './change';
import type { Terms } from './terms';

type Move = Extract<Change, { kind: 'moveUnit' }>;

/** What a unit counts as by these terms, and which office stands above it. */
function standing({ file }: Terms, unit: string, directory: Directory) {
  const node = directory.find(({ id }) => id === unit);
  const { unitClass = node?.unitClass, superior = node?.parent } = placementOf(file, unit) ?? {};
  return { unitClass, superior };
}

/** The placement with what the move says of it; null where the directory says it all. */
function moved(before: Placement | undefined, { unit, unitClass, superior }: Move) {
  const now = {
    unitClass: unitClass === undefined ? before?.unitClass : (unitClass ?? undefined),
    superior: superior === undefined ? before?.superior : (superior ?? undefined),
  };
  if (now.unitClass === undefined && now.superior === undefined) return null;
  return {
    unit,
    ...(now.unitClass !== undefined && { unitClass: now.unitClass }),
    ...(now.superior !== undefined && { superior: now.superior }),
  };
}

function withPlacement(terms: Terms, unit: string, placement: Placement | null): Terms {
  const { placements = [], ...file } = terms.file;
  const others = placements.filter((one) => one.unit !== unit);
  const next = placement ? [...others, placement] : others;
  return { ...terms, file: next.length > 0 ? { ...file, placements: next } : file };
}

/**
 * Puts one unit elsewhere in this notice: it counts as another class, or another office stands above
 * it. Where the notice names it, by its former class or by name, it stays named.
 */
export function movedUnit(
  terms: Terms,
  move: Move,
  { directory }: ChangeContext,
): Applied | Refusal {
  const { unit, superior } = move;
  const { file } = terms;
  const isOffice = (id: string) => id !== unit && directory.some((one) => one.id === id);
  if (typeof superior === 'string' && !isOffice(superior)) {
    return refuse('unitUnknown', { unit: superior });
  }
  const before = placementOf(file, unit);
  const isPart = collectParts(file, directory).some((part) => part.unit.id === unit);
  // One that was moved is put back even where it takes part no more.
  if (!isPart && !before) return refuse('participantUnknown', { unit });
  const after = withPlacement(terms, unit, moved(before, move));
  const [was, is] = [standing(terms, unit, directory), standing(after, unit, directory)];
  if (was.unitClass === is.unitClass && was.superior === is.superior) {
    return refuse('amendmentEmpty');
  }
  const opposite: Change = {
    ...{ kind: 'moveUnit', unit },
    ...(move.unitClass !== undefined && { unitClass: before?.unitClass ?? null }),
    ...(superior !== undefined && { superior: before?.superior ?? null }),
  };
  return { terms: after, opposite: [opposite] };
}
