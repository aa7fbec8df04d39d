import type { IssuanceAct, IssuanceCommand } from './command';
import type { Issuance } from './issuance';
import { closeItem, countersignClosing } from './issuance-acts/close-item';
import { confirmRungs, holdRungs } from './issuance-acts/answer-rungs';
import { discardCircular, reviseCircular, signCircular } from './issuance-acts/settle-circular';
import {
  extendDue,
  moveDue,
  resumeDuty,
  setAnchor,
  suspendDuty,
} from './issuance-acts/change-dates';
import { amend } from './issuance-acts/amend';
import type { IssuanceRule } from './issuance-acts/ruling';
import { close, issue, releaseParticipant, urge, withdraw } from './issuance-acts/run-campaign';
import type { IssuanceEvent } from './issuance-event';
import type { IssuanceFacts } from './issuance-facts';
import { refuse, type Refusal } from './refusal';

const RULES = {
  issue,
  extendDue,
  suspendDuty,
  resumeDuty,
  moveDue,
  setAnchor,
  releaseParticipant,
  urge,
  confirmRungs,
  holdRungs,
  reviseCircular,
  signCircular,
  discardCircular,
  closeItem,
  countersignClosing,
  amend,
  close,
  withdraw,
} satisfies { [Act in IssuanceAct]: IssuanceRule<Act> };

/** Decides one act of the issuing side: the event it leads to, or the refusal. Pure. */
export function decideIssuanceAct(
  issuance: Issuance,
  command: IssuanceCommand,
  facts: IssuanceFacts,
): IssuanceEvent | Refusal {
  if (command.act !== 'issue' && issuance.status !== 'running') {
    return refuse('campaignNotRunning', { status: issuance.status });
  }
  const rule = RULES[command.act] as IssuanceRule<IssuanceAct>;
  return rule({ issuance, command, facts });
}
