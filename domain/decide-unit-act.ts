import type { UnitAct, UnitCommand } from './command';
import { whyUnsigned } from './inner/why-unsigned';
import { refuse, type Refusal } from './refusal';
import type { UnitEvent } from './unit-event';
import type { UnitFacts } from './unit-facts';
import type { UnitTask } from './unit-task';
import {
  acknowledge,
  enterReceipt,
  markRead,
  refuseNoticeReturn,
  returnNotice,
} from './unit-acts/receive-notice';
import {
  grantRequest,
  refuseRequest,
  requestExtension,
  requestSuspension,
  withdrawRequest,
} from './unit-acts/request';
import {
  acceptSubmission,
  confirmNotApplicable,
  declareNotApplicable,
  refuseNotApplicable,
  returnSubmission,
  takeNote,
} from './unit-acts/review';
import { handInSealed } from './unit-acts/hand-in-sealed';
import { actInRoute } from './unit-acts/act-in-route';
import { inspect } from './unit-acts/inspect';
import type { UnitRule } from './unit-acts/ruling';
import {
  correctReport,
  enterSubmission,
  reportNothing,
  submitPlan,
  submitProgress,
  submitReport,
  submitSummary,
} from './unit-acts/submit';

/** The last entry of every stream: nothing can be appended after it (design §3, closing). */
const settle: UnitRule<'settle'> = ({ command }) => ({
  act: 'unit.settled',
  data: { outcome: command.payload.outcome },
});

const RULES = {
  acknowledge,
  markRead,
  returnNotice,
  refuseNoticeReturn,
  submitPlan,
  submitReport,
  submitProgress,
  submitSummary,
  reportNothing,
  correctReport,
  handInSealed,
  declareNotApplicable,
  acceptSubmission,
  returnSubmission,
  takeNote,
  confirmNotApplicable,
  refuseNotApplicable,
  requestExtension,
  requestSuspension,
  withdrawRequest,
  refuseRequest,
  grantRequest,
  enterReceipt,
  enterSubmission,
  actInRoute,
  inspect,
  settle,
} satisfies { [Act in UnitAct]: UnitRule<Act> };

/** What stands in the way of any act at all, whatever it is. */
function barred(task: UnitTask, command: UnitCommand, facts: UnitFacts): Refusal | null {
  if (command.act === 'settle') return task.settled ? refuse('campaignNotRunning', {}) : null;
  if (task.settled || facts.status !== 'running') {
    return refuse('campaignNotRunning', { status: facts.status });
  }
  if (!facts.enrolled) return refuse('participantUnknown', { unit: facts.unit });
  if (facts.released) return refuse('participantReleased', { unit: facts.unit });
  return null;
}

/**
 * Decides one act of or upon a participant: the event it leads to, or the refusal.
 * Pure: the workflow's activity, the rehearsal and the browser's hints call this same function.
 */
export function decideUnitAct(
  task: UnitTask,
  command: UnitCommand,
  facts: UnitFacts,
): UnitEvent | Refusal {
  const bar = barred(task, command, facts);
  if (bar) return bar;
  const unsigned = whyUnsigned(command, facts);
  if (unsigned) return unsigned;
  const rule = RULES[command.act] as UnitRule<UnitAct>;
  return rule({ task, command, facts });
}
