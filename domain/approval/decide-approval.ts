import type { Refusal } from '../refusal';
import { add, appoint, handOver, remove, transfer } from './acts/change-approvers';
import { approve, reject, retract, sendBack } from './acts/give-opinion';
import { copy, readCopy, urge, withdraw } from './acts/keep-informed';
import type { ApprovalRule } from './acts/ruling';
import { waive } from './acts/waive';
import type { Approval } from './approval';
import type { ApprovalAct, ApprovalCommand } from './approval-command';
import type { ApprovalActed } from './approval-event';
import type { ApprovalFacts } from './approval-facts';

const RULES = {
  approve,
  reject,
  sendBack,
  retract,
  add,
  remove,
  transfer,
  appoint,
  handOver,
  withdraw,
  copy,
  readCopy,
  urge,
  waive,
} satisfies { [Act in ApprovalAct]: ApprovalRule<Act> };

/**
 * Decides one act upon an approval: the event it leads to, with everything that follows from it, or
 * the refusal. Pure: whoever is named now comes in with the facts and stands in the event.
 */
export function decideApproval(
  state: Approval,
  command: ApprovalCommand,
  facts: ApprovalFacts,
): ApprovalActed | Refusal {
  const rule = RULES[command.act] as ApprovalRule<ApprovalAct>;
  return rule({ state, command, facts });
}
