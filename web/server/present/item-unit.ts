import { CHASED_STATES } from '../../../domain/duty-state';
import type { BoardUnit } from '../../../store/board';
import type { ItemView } from '../../contract/items';
import { boardCellOf } from './duty-view';

type ItemUnit = ItemView['units'][number];

/** Whom the reader may urge about an item. */
export type Urges = (unit: Pick<ItemUnit, 'unit' | 'role'>) => boolean;

/** One unit on an item: its part, what it has told and what it owes there. */
export function itemUnitOf({ task, duties }: BoardUnit, no: number, urges: Urges): ItemUnit {
  const { unit, name, released } = task;
  const part = task.items.find(({ item }) => item === no);
  const role = part?.role ?? 'cooperating';
  const progress = task.progress[no] ?? 0;
  const isOwed = ({ state }: BoardUnit['duties'][number]) =>
    CHASED_STATES.some((chased) => chased === state);
  return {
    ...{ unit, name, role, progress },
    first: part?.first ?? false,
    silent: progress === 0 && duties.every(isOwed),
    duties: duties.map(boardCellOf),
    mayUrge: !released && urges({ unit, role }),
  };
}

/** Leads first, then whoever has told nothing. */
export function compareItemUnits(a: ItemUnit, b: ItemUnit): number {
  const rank = ({ role, first, silent }: ItemUnit) => {
    if (role === 'lead') return first ? 0 : 1;
    return silent ? 2 : 3;
  };
  return rank(a) - rank(b) || (a.unit < b.unit ? -1 : 1);
}
