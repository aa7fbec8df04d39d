import type { SheetRow } from '../../../../contract/board';
import { isSuspended, stillOwes, unmet } from './owed';

/** Acts on one unit. */
export const UNIT_BOARD_ACTS = [
  'extendDue',
  'suspendDuty',
  'resumeDuty',
  'enterReceipt',
  'enterSubmission',
  'inspect',
  'releaseParticipant',
] as const;
export type UnitBoardAct = (typeof UNIT_BOARD_ACTS)[number];

/** Acts on the issuing as a whole. */
export const ISSUING_ACTS = ['moveDue', 'setAnchor', 'closeItem', 'close', 'withdraw'] as const;

/** Every act that the board has a dialog for. */
export type BoardAct = 'urge' | UnitBoardAct | (typeof ISSUING_ACTS)[number];

/** Tells acts on one unit. */
export function isUnitBoardAct(act: BoardAct): act is UnitBoardAct {
  return UNIT_BOARD_ACTS.some((one) => one === act);
}

/** Whether an act has something to work on at a unit: a hint, the server decides. */
export function isOpenFor(act: UnitBoardAct, row: SheetRow): boolean {
  switch (act) {
    case 'extendDue':
    case 'suspendDuty':
      return unmet([row]).some(({ duty }) => !isSuspended(row, duty));
    case 'resumeDuty':
      return unmet([row]).some(({ duty }) => isSuspended(row, duty));
    case 'enterReceipt':
      return stillOwes(row, 'receipt');
    case 'enterSubmission':
      return stillOwes(row);
    case 'inspect':
      return true;
    case 'releaseParticipant':
      return row.noticeReturned === true;
  }
}
