import type { IssuingView, SheetRow } from '../../../contract/board';
import type { CountedColumn } from './board-model';

/** The board as table or list. */
export interface BoardProps {
  view: IssuingView;
  columns: CountedColumn[];
  rows: SheetRow[];
  /** Whether any unit has been inspected. */
  isInspected: boolean;
  selected: ReadonlySet<string>;
  onSelect: (unit: string) => void;
  onSelectAll: (isSelected: boolean) => void;
}
