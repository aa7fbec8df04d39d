import type { IssuingView, SheetRow } from '../../../../contract/board';
import type { BoardModel } from '../board-model';

/** What every dialog of the board is about, and how it ends. */
export interface DialogProps {
  view: IssuingView;
  model: BoardModel;
  /** Units that are ticked. */
  selected: SheetRow[];
  onClose: () => void;
  /** Ends the dialog with a sentence that says what has been done. */
  onDone: (sentence: string) => void;
}

/** A dialog about one unit. */
export interface UnitDialogProps extends DialogProps {
  row: SheetRow;
}
