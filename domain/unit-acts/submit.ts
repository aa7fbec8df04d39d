import { CHASED_STATES, isMet, type DutyProgress, type EnteredOnBehalf } from '../duty-state';
import { lacksReason } from '../lacks-reason';
import { isRefusal, refuse, type Refusal } from '../refusal';
import type { Actor } from '../actor';
import type { ChosenApprovers } from '../approval/approval';
import { refusedChoice, restartApproval, startApproval } from '../approval/start-approval';
import type { StepKind } from '../campaign-file';
import type { SharedReport } from '../shared-report';
import type { SubmissionRef, Submitted, UnitEvent } from '../unit-event';
import type { DutyFacts, UnitFacts } from '../unit-facts';
import type { UnitTask } from '../unit-task';
import { isLate, owedDuty, type UnitRule } from './ruling';

interface Handed extends SubmissionRef {
  duty: string;
  /** Kept with the approval it is for. */
  chosen?: ChosenApprovers;
  reply?: string;
  entered?: EnteredOnBehalf;
  nothing?: boolean;
  shared?: SharedReport;
}

/** The first required step that is not met yet; steps block nothing unless they say so (design §3). */
function unmetStep(task: UnitTask, facts: UnitFacts, requires: string[]): string | undefined {
  return requires.find((step) =>
    Object.entries(facts.duties).some(([key, duty]) => {
      return duty.step === step && !isDone(task, key);
    }),
  );
}

interface Handing {
  task: UnitTask;
  facts: UnitFacts;
  command: { by: Actor; receivedAt: number };
}

/** What goes through a route sets out on it; what came back goes on with the route it began. */
function onRoute(
  { facts, command }: Handing,
  { approval }: DutyProgress,
  data: Submitted,
): Submitted | Refusal {
  if (!facts.approval || data.handling === 'file') return data;
  const submitter = { person: command.by.person, office: facts.unit };
  const { route, facts: known } = facts.approval;
  const refused = refusedChoice(submitter, known);
  if (refused) return refused;
  const isBack = approval?.status === 'returned' || approval?.status === 'withdrawn';
  return {
    ...data,
    approval:
      approval && isBack
        ? restartApproval(approval, submitter, known)
        : startApproval(route, submitter, known),
  };
}

function submitted(handing: Handing, { chosen: _chosen, ...handed }: Handed): Submitted | Refusal {
  const { task, facts, command } = handing;
  const owed = owedDuty(task, facts, handed.duty);
  if (isRefusal(owed)) return owed;
  const { progress, facts: duty } = owed;
  if (progress.state !== 'open' && progress.state !== 'returned') {
    return refuse('dutyNotOpen', { duty: handed.duty, state: progress.state });
  }
  const step = unmetStep(task, facts, duty.requires);
  if (step) return refuse('stepRequired', { step });
  if (duty.form !== handed.form && !handed.nothing)
    return refuse('formUnknown', { form: handed.form });
  if (!handed.nothing && isOutdated(handed, duty)) {
    return refuse('formVersionChanged', { duty: handed.duty });
  }
  const dueAt = dueOf(progress, duty);
  return onRoute(handing, progress, {
    ...handed,
    kind: duty.kind,
    handling: duty.handling,
    round: progress.round + 1,
    dueAt,
    late: isLate(command.receivedAt, dueAt),
  });
}

/** Filled in by a version of the form that is asked for no more. */
function isOutdated({ formVersion: filled }: SubmissionRef, { askedVersion: asked }: DutyFacts) {
  return asked !== undefined && asked !== filled;
}

/** A refused 不涉及 gives a first submission until its correction date, wound into a clock or not yet. */
function dueOf({ late, correctBy }: DutyProgress, { dueAt }: DutyFacts): number | null {
  return late === null && correctBy !== null ? Math.max(correctBy, dueAt ?? correctBy) : dueAt;
}

function submission(kind: StepKind, data: Submitted | Refusal): Submitted | Refusal {
  if (isRefusal(data) || data.kind === kind) return data;
  return refuse('dutyUnknown', { duty: data.duty });
}

/** Hands in the plan, or answers its return with a new one. */
export const submitPlan: UnitRule<'submitPlan'> = ({ task, facts, command }) => {
  const data = submission('plan', submitted({ task, facts, command }, command.payload));
  return isRefusal(data) ? data : { act: 'plan.submitted', data };
};

/** Hands in the report of a phase, or answers its return. */
export const submitReport: UnitRule<'submitReport'> = ({ task, facts, command }) => {
  const data = submission('report', submitted({ task, facts, command }, command.payload));
  return isRefusal(data) ? data : { act: 'report.submitted', data };
};

/** Hands in the final summary, or answers its return. */
export const submitSummary: UnitRule<'submitSummary'> = ({ task, facts, command }) => {
  const data = submission('summary', submitted({ task, facts, command }, command.payload));
  return isRefusal(data) ? data : { act: 'summary.submitted', data };
};

/** Reports that there is nothing to report (零报告): meets the duty like any report. */
export const reportNothing: UnitRule<'reportNothing'> = ({ task, facts, command }) => {
  const { duty } = command.payload;
  const form = facts.duties[duty]?.form ?? '';
  const handed = {
    duty,
    submission: command.key,
    form,
    formVersion: '',
    bodyHash: '',
    nothing: true,
  };
  const data = submission('report', submitted({ task, facts, command }, handed));
  return isRefusal(data) ? data : { act: 'report.submitted', data };
};

/**
 * Progress of an item: a record any participant of the item may add, or, from the first-named
 * lead and marked as completing, the submission that meets the item's duty.
 */
export const submitProgress: UnitRule<'submitProgress'> = ({ task, facts, command }) => {
  const { item, category, completes, ...ref } = command.payload;
  if (!facts.itemNumbers.includes(item)) return refuse('itemUnknown', { item });
  const own = facts.items.some((role) => role.item === item);
  if (!own && !facts.commonItems.includes(item)) return refuse('itemNotYours', { item });
  if (!completes) return { act: 'progress.recorded', data: { ...ref, item, category } };
  const duty = completedDuty(task, facts, item);
  if (duty === undefined) return refuse('dutyNotOwed', { item });
  const data = submitted({ task, facts, command }, { ...ref, duty });
  return isRefusal(data) ? data : { act: 'progress.submitted', data: { ...data, item } };
};

/** The item's duty, of several occurrences the first that waits for the unit. */
function completedDuty(task: UnitTask, facts: UnitFacts, item: number): string | undefined {
  const owed = Object.keys(facts.duties)
    .filter((key) => facts.duties[key]?.kind === 'progress' && facts.duties[key].item === item)
    .sort();
  const states = (key: string) => task.duties[key]?.state ?? 'open';
  const waits = (key: string) => CHASED_STATES.some((chased) => chased === states(key));
  return owed.find(waits) ?? owed[0];
}

function isDone(task: UnitTask, duty: string): boolean {
  return isMet(task.duties[duty]?.state ?? 'open');
}

/** The issuing side enters what a unit telephoned, faxed or mailed (S62); the unit may correct it. */
export const enterSubmission: UnitRule<'enterSubmission'> = ({ task, facts, command }) => {
  const { source, ...ref } = command.payload;
  const data = submitted({ task, facts, command }, { ...ref, entered: source });
  return isRefusal(data) ? data : enteredEvent(data);
};

function enteredEvent(data: Submitted): UnitEvent | Refusal {
  switch (data.kind) {
    case 'plan':
      return { act: 'plan.submitted', data };
    case 'report':
      return { act: 'report.submitted', data };
    case 'summary':
      return { act: 'summary.submitted', data };
    case 'receipt':
    case 'progress':
      return refuse('dutyUnknown', { duty: data.duty });
  }
}

const CORRECTABLE = ['accepted', 'filed', 'noted'] as const;

/**
 * Corrects what was accepted, filed or entered on the unit's behalf. Both values are kept: the
 * one in force counts until the correction is accepted.
 */
export const correctReport: UnitRule<'correctReport'> = ({ task, facts, command }) => {
  const { duty: key, reason, ...ref } = command.payload;
  const owed = owedDuty(task, facts, key);
  if (isRefusal(owed)) return owed;
  const { progress, facts: duty } = owed;
  const entered = progress.entered !== null && progress.state === 'submitted';
  const correctable = entered || CORRECTABLE.some((state) => state === progress.state);
  if (!correctable || progress.submission === null)
    return refuse('nothingToCorrect', { duty: key });
  if (duty.form !== ref.form) return refuse('formUnknown', { form: ref.form });
  if (isOutdated(ref, duty)) return refuse('formVersionChanged', { duty: key });
  if (lacksReason(reason)) return refuse('reasonRequired');
  if (progress.approval?.status === 'running') return refuse('decidedByRoute');
  const data = onRoute({ task, facts, command }, progress, {
    ...ref,
    duty: key,
    kind: duty.kind,
    handling: duty.handling,
    round: progress.round + 1,
    dueAt: duty.dueAt,
    late: isLate(command.receivedAt, duty.dueAt),
  });
  if (isRefusal(data)) return data;
  return { act: 'submission.corrected', data: { ...data, reason, previous: progress.submission } };
};
