import type { Approver } from './approval';
import type { ChasedWait } from './chase';
import type { ChaseTells } from './route';

/** One rung fired for a question on a route that nobody has answered. */
export interface ApprovalChaseRow extends ChasedWait {
  unit: string;
  duty: string;
  tell: ChaseTells;
  /** Who is asked, and who answers for them; who appoints, where nobody is. */
  asked: Approver[];
  /** Who answers for them, where the rung tells it. */
  next: Approver[];
  /** How far every open question of the duty has been chased, with this. */
  chased: ChasedWait[];
}
