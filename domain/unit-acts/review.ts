import { lacksReason } from '../lacks-reason';
import { isRefusal, refuse, type Refusal } from '../refusal';
import { endOfDay } from '../shanghai-time';
import { isSoundDay } from '../validate-windows';
import type { Actor } from '../actor';
import type { DutyProgress } from '../duty-state';
import { owedDuty, type UnitRule, type UnitRuling } from './ruling';

/** Nobody decides on what they handed in or entered themselves (T3), whatever office they act for. */
function isOwn(by: Actor, progress: DutyProgress): boolean {
  return progress.submittedBy?.person === by.person || progress.entered?.person === by.person;
}

type Reviewing =
  UnitRuling<'acceptSubmission'> | UnitRuling<'returnSubmission'> | UnitRuling<'takeNote'>;

function underReview({ task, facts, command }: Reviewing): ReturnType<typeof owedDuty> {
  const owed = owedDuty(task, facts, command.payload.duty);
  if (isRefusal(owed)) return owed;
  const { progress } = owed;
  const filing = command.act === 'takeNote';
  if (filing && progress.state !== 'filed') return refuse('notAFiling', { state: progress.state });
  if (!filing && progress.state !== 'submitted') {
    return refuse('notAwaitingReview', { state: progress.state });
  }
  if (progress.submission !== command.payload.submission) {
    return refuse('submissionOutdated', { submission: progress.submission ?? '' });
  }
  if (isOwn(command.by, progress)) return refuse('ownSubmission');
  if (progress.approval?.status === 'running') return refuse('decidedByRoute');
  return owed;
}

/** Accepts the submission that was looked at, and no other. */
export const acceptSubmission: UnitRule<'acceptSubmission'> = (ruling) => {
  const owed = underReview(ruling);
  if (isRefusal(owed)) return owed;
  const { duty, submission, opinion } = ruling.command.payload;
  return { act: 'submission.accepted', data: { duty, kind: owed.facts.kind, submission, opinion } };
};

/** A correction day named by the reviewer ends at 24:00; it must still be ahead. */
function correction(on: string | undefined, now: number, fallback: number): number | Refusal {
  if (on === undefined) return fallback;
  if (!isSoundDay(on)) return refuse('dateOutOfRange', { on });
  const at = endOfDay(on);
  return at > now ? at : refuse('dueInPast', { on });
}

/** Returns the submission with an opinion and a correction date of its own (退回补正). */
export const returnSubmission: UnitRule<'returnSubmission'> = (ruling) => {
  const owed = underReview(ruling);
  if (isRefusal(owed)) return owed;
  const { duty, submission, opinion, correctOn } = ruling.command.payload;
  if (lacksReason(opinion)) return refuse('reasonRequired');
  const correctBy = correction(correctOn, ruling.command.receivedAt, ruling.facts.correctBy);
  if (isRefusal(correctBy)) return correctBy;
  return { act: 'submission.returned', data: { duty, submission, opinion, correctBy } };
};

/** Takes note of a filing (报备): the unit owes nothing more either way. */
export const takeNote: UnitRule<'takeNote'> = (ruling) => {
  const owed = underReview(ruling);
  if (isRefusal(owed)) return owed;
  const { duty, submission } = ruling.command.payload;
  return { act: 'submission.noted', data: { duty, submission } };
};

/** Declares that a duty does not concern the unit (不涉及), with the reason. */
export const declareNotApplicable: UnitRule<'declareNotApplicable'> = ({
  task,
  facts,
  command,
}) => {
  const owed = owedDuty(task, facts, command.payload.duty);
  if (isRefusal(owed)) return owed;
  const { state } = owed.progress;
  if (state !== 'open' && state !== 'returned')
    return refuse('dutyNotOpen', { duty: owed.key, state });
  if (owed.facts.kind === 'receipt') return refuse('dutyNotOpen', { duty: owed.key, state });
  if (lacksReason(command.payload.reason)) return refuse('reasonRequired');
  const { duty, reason } = command.payload;
  return { act: 'notApplicable.declared', data: { duty, kind: owed.facts.kind, reason } };
};

/** The declaration that waits for a decision, which whoever made it does not take. */
function underDeclaration({
  task,
  command,
}: UnitRuling<'confirmNotApplicable'> | UnitRuling<'refuseNotApplicable'>): DutyProgress | Refusal {
  const { duty } = command.payload;
  const progress = Object.hasOwn(task.duties, duty) ? task.duties[duty] : undefined;
  if (progress?.state !== 'notApplicablePending') {
    return refuse('notApplicableNotDeclared', { duty });
  }
  return isOwn(command.by, progress) ? refuse('ownSubmission') : progress;
}

/** Confirms that a duty does not concern the unit; it is owed no more. */
export const confirmNotApplicable: UnitRule<'confirmNotApplicable'> = (ruling) => {
  const progress = underDeclaration(ruling);
  if (isRefusal(progress)) return progress;
  const { duty, opinion } = ruling.command.payload;
  return { act: 'notApplicable.confirmed', data: { duty, opinion } };
};

/**
 * Refuses the declaration; the duty is open again with a correction date, which takes no time away
 * from a unit whose first submission is not due yet.
 */
export const refuseNotApplicable: UnitRule<'refuseNotApplicable'> = (ruling) => {
  const progress = underDeclaration(ruling);
  if (isRefusal(progress)) return progress;
  const { facts, command } = ruling;
  const { duty, opinion, correctOn } = command.payload;
  if (lacksReason(opinion)) return refuse('reasonRequired');
  const named = correction(correctOn, command.receivedAt, facts.correctBy);
  if (isRefusal(named)) return named;
  const dueAt = progress.late === null ? (facts.duties[duty]?.dueAt ?? named) : named;
  const correctBy = Math.max(named, dueAt);
  return { act: 'notApplicable.refused', data: { duty, opinion, correctBy } };
};
