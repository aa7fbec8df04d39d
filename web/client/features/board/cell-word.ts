import type { StepKind } from '../../../../domain/campaign-file';
import type { DutyState } from '../../../../domain/duty-state';
import type { SheetCell } from '../../../contract/board';
import { type Tone, pressureOf } from '../../ui/pressure';

/** What a cell says: the text `board:cell.<word>`, its number of days, its colour. */
export interface CellWord {
  word:
    | 'unsigned'
    | 'open'
    | 'inDays'
    | 'today'
    | 'overdueToday'
    | 'overdue'
    | 'submitted'
    | 'returned'
    | 'returnedOverdue'
    | 'accepted'
    | 'signed'
    | 'filed'
    | 'noted'
    | 'notApplicablePending'
    | 'notApplicable'
    | 'suspended'
    | 'released';
  days: number;
  tone: Tone;
}

const SOON_DAYS = 3;

function timed(cell: SheetCell, kind: StepKind, now: number): CellWord {
  const { word, days, tone } = pressureOf(
    {
      ...{ dueAt: cell.dueAt, correctBy: cell.correctBy ?? null, workdaysLeft: null },
      overdue: cell.overdue === true,
    },
    now,
  );
  // A date far off is not what a board is read for: that it is missing is.
  const isFar = word === 'inDays' && days > SOON_DAYS;
  if (isFar || word === 'undated' || word === 'inWorkdays') {
    return { word: kind === 'receipt' ? 'unsigned' : 'open', days: 0, tone: 'plain' };
  }
  return { word, days, tone };
}

function returned(cell: SheetCell, now: number): CellWord {
  const { word, days } = timed(cell, 'report', now);
  return word === 'overdue'
    ? { word: 'returnedOverdue', days, tone: 'red' }
    : { word: 'returned', days: 0, tone: 'red' };
}

const PLAIN = {
  submitted: 'amber',
  accepted: 'green',
  filed: 'green',
  noted: 'green',
  notApplicablePending: 'amber',
  notApplicable: 'plain',
} as const satisfies Record<Exclude<DutyState, 'open' | 'returned'>, Tone>;

/** How one duty of one unit stands, as a word with a colour. */
export function cellWord(cell: SheetCell, kind: StepKind, now: number): CellWord {
  const { state } = cell;
  if (cell.released) return { word: 'released', days: 0, tone: 'plain' };
  if (cell.suspended && state === 'open') return { word: 'suspended', days: 0, tone: 'plain' };
  if (state === 'open') return timed(cell, kind, now);
  if (state === 'returned') return returned(cell, now);
  const word = kind === 'receipt' && state === 'filed' ? 'signed' : state;
  return { word, days: 0, tone: PLAIN[state] };
}
