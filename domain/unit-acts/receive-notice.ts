import { lacksReason } from '../lacks-reason';
import { refuse, type Refusal } from '../refusal';
import type { EnteredOnBehalf } from '../duty-state';
import type { UnitEvent } from '../unit-event';
import type { UnitFacts } from '../unit-facts';
import type { UnitTask } from '../unit-task';
import { isLate, type UnitRule, type UnitRuling } from './ruling';

/** What is signed next: the notice first, then what was supplemented since, in the order of numbers. */
function nextReceipt(task: UnitTask, facts: UnitFacts) {
  const receipts = Object.entries(facts.duties)
    .filter(([, { kind }]) => kind === 'receipt')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const open = receipts.find(([key]) => (task.duties[key]?.state ?? 'open') === 'open');
  const [notice] = receipts;
  return { receipt: open ?? notice, isAgain: open !== undefined && open !== notice };
}

function signFor(
  { task, facts, command }: UnitRuling<'acknowledge'> | UnitRuling<'enterReceipt'>,
  entered?: EnteredOnBehalf,
): UnitEvent | Refusal {
  const { receipt, isAgain } = nextReceipt(task, facts);
  const isEntered = receipt !== undefined && (task.duties[receipt[0]]?.entered ?? null) !== null;
  // What was entered for a unit is corrected by its own signature, and by that alone.
  if (task.acknowledgedAt !== null && !isAgain && (entered || !isEntered)) {
    return refuse('alreadyAcknowledged', { at: task.acknowledgedAt });
  }
  if (task.noticeReturn && !task.noticeReturn.refused) return refuse('noticeReturned');
  if (!receipt) return refuse('nothingToAcknowledge');
  const [duty, { dueAt }] = receipt;
  const late = isLate(command.receivedAt, dueAt);
  return {
    act: 'notice.acknowledged',
    data: { duty, dueAt, late, ...(entered ? { entered } : {}) },
  };
}

/** Signs for the notice: one act, no field required (签收; handling rules art. 24). */
export const acknowledge: UnitRule<'acknowledge'> = (ruling) => signFor(ruling);

/** The issuing side enters a receipt given by telephone or fax, marked as such. */
export const enterReceipt: UnitRule<'enterReceipt'> = (ruling) =>
  signFor(ruling, ruling.command.payload.source);

/** Marks the notice as read by this person; the first mark of each person counts. */
export const markRead: UnitRule<'markRead'> = ({ task, command }) => {
  const { person } = command.by;
  if (task.readers.includes(person)) return refuse('alreadyRead');
  return { act: 'notice.read', data: { person } };
};

/** Sends the notice back as wrongly addressed, with the reason the rules demand (退文; art. 24). */
export const returnNotice: UnitRule<'returnNotice'> = ({ task, command }) => {
  if (lacksReason(command.payload.reason)) return refuse('reasonRequired');
  if (task.noticeReturn && !task.noticeReturn.refused) return refuse('noticeReturned');
  return { act: 'notice.returned', data: { reason: command.payload.reason } };
};

/** The issuer stands by its address: the unit owes what it owed. */
export const refuseNoticeReturn: UnitRule<'refuseNoticeReturn'> = ({ task, command }) => {
  if (!task.noticeReturn || task.noticeReturn.refused) return refuse('noticeNotReturned');
  if (lacksReason(command.payload.opinion)) return refuse('reasonRequired');
  return { act: 'noticeReturn.refused', data: { opinion: command.payload.opinion } };
};
