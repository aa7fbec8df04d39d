import type { ComponentType } from 'react';
import { AnchorDialog } from './anchor-dialog';
import { isUnitBoardAct, type BoardAct, type UnitBoardAct } from './board-act';
import { CloseDialog } from './close-dialog';
import { CloseItemDialog } from './close-item-dialog';
import type { DialogProps, UnitDialogProps } from './dialog-props';
import { EnterReceiptDialog } from './enter-receipt-dialog';
import { EnterSubmissionDialog } from './enter-submission-dialog';
import { ExtendDialog } from './extend-dialog';
import { InspectDialog } from './inspect-dialog';
import { MoveDueDialog } from './move-due-dialog';
import { ReleaseDialog } from './release-dialog';
import { ResumeDialog } from './resume-dialog';
import { SuspendDialog } from './suspend-dialog';
import { UrgeDialog } from './urge-dialog';
import { WithdrawDialog } from './withdraw-dialog';

const OF_UNIT = {
  extendDue: ExtendDialog,
  suspendDuty: SuspendDialog,
  resumeDuty: ResumeDialog,
  enterReceipt: EnterReceiptDialog,
  enterSubmission: EnterSubmissionDialog,
  inspect: InspectDialog,
  releaseParticipant: ReleaseDialog,
} as const satisfies Record<UnitBoardAct, ComponentType<UnitDialogProps>>;

const OF_ALL = {
  urge: UrgeDialog,
  moveDue: MoveDueDialog,
  setAnchor: AnchorDialog,
  closeItem: CloseItemDialog,
  close: CloseDialog,
  withdraw: WithdrawDialog,
} as const satisfies Record<Exclude<BoardAct, UnitBoardAct>, ComponentType<DialogProps>>;

/** The dialog of an act; one about a unit is about the only one that is ticked. */
export function ActDialogs({ act, ...props }: DialogProps & { act: BoardAct }) {
  if (!isUnitBoardAct(act)) {
    const Dialog = OF_ALL[act];
    return <Dialog {...props} />;
  }
  const Dialog = OF_UNIT[act];
  const [row] = props.selected;
  return row ? <Dialog {...props} row={row} /> : null;
}
