import type { OnItsWay } from '../../../store/asked-approvals';
import type { HeldApproval } from '../../contract/hand-over';

/** An approval in as many words as its administrator needs: nothing of what was handed in. */
export function heldApprovalOf({ issuance, task, duty }: OnItsWay): HeldApproval {
  return { id: duty._id, title: issuance.title, name: task.name, step: duty.title };
}
