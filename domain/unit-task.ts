import type { Actor } from './actor';
import { isApprovalEntry, type ApprovalEntry } from './approval-entry';
import { dutyAfterAct, startedApproval } from './duty-approval';
import type { StepKind } from './campaign-file';
import { afterInspection, type StandingFinding } from './inspection';
import type { DutyProgress, DutyState } from './duty-state';
import { withSealed } from './sealed-paper';
import type { DutyRequest, RequestState } from './duty-request';
import { sharedAfter } from './shared-report';
import type { Submitted, UnitEvent, UnitEventData } from './unit-event';

export const UNIT_STAGES = [
  'sent',
  'acknowledged',
  'planned',
  'reported',
  'summarised',
  'completed',
] as const;
/** The funnel of the board: 已送达 · 已签收 · 已报方案 · 已报情况 · 已报总结 · 已完成 */
export type UnitStage = (typeof UNIT_STAGES)[number];

/** The notice sent back as wrongly addressed (退文): open until the issuer decides. */
export interface NoticeReturn {
  reason: string;
  returnedAt: number;
  refused: boolean;
}

/** One participant's run, folded from its own stream and nothing else. */
export interface UnitTask {
  stage: UnitStage;
  acknowledgedAt: number | null;
  acknowledgedBy: { person: string; office: string } | null;
  noticeReturn: NoticeReturn | null;
  readers: string[];
  duties: { [duty: string]: DutyProgress };
  /** Progress records by item number. */
  progress: { [item: string]: number };
  lastActAt: number | null;
  settled: boolean;
  /** What inspections of the unit have found; absent: there was none. */
  inspected?: StandingFinding[];
}

/** A participant that has not acted yet. */
export const UNTOUCHED_TASK: UnitTask = {
  stage: 'sent',
  acknowledgedAt: null,
  acknowledgedBy: null,
  noticeReturn: null,
  readers: [],
  duties: {},
  progress: {},
  lastActAt: null,
  settled: false,
};

/** A duty nobody has touched. */
export function untouchedDuty(kind: StepKind): DutyProgress {
  return {
    kind,
    state: 'open',
    round: 0,
    returns: 0,
    submission: null,
    formVersion: null,
    inForce: null,
    late: null,
    submittedAt: null,
    submittedBy: null,
    entered: null,
    correctBy: null,
    nothing: false,
    request: null,
    approval: null,
  };
}

const STAGE_OF_KIND = {
  receipt: 'acknowledged',
  plan: 'planned',
  report: 'reported',
  progress: 'acknowledged',
  summary: 'summarised',
} as const satisfies Record<StepKind, UnitStage>;

function reach(task: UnitTask, stage: UnitStage): UnitStage {
  return UNIT_STAGES.indexOf(stage) > UNIT_STAGES.indexOf(task.stage) ? stage : task.stage;
}

/** Changes one duty; `kind` is needed where the unit has not touched it before. */
function withDuty(task: UnitTask, duty: string, change: Partial<DutyProgress>): UnitTask {
  const before = task.duties[duty] ?? untouchedDuty(change.kind ?? 'report');
  return { ...task, duties: { ...task.duties, [duty]: { ...before, ...change } } };
}

interface Stamp {
  at: number;
  by: Actor;
}

/** What was asked for is asked no more once the unit hands in all the same. */
function withdrawn(request: DutyRequest | null, at: number): DutyRequest | null {
  if (request?.state !== 'open') return request ?? null;
  return { ...request, state: 'withdrawn', answeredAt: at };
}

/** A submission on its way through a route; one that nobody is to look at is accepted at once. */
function approvalOf(
  before: DutyProgress,
  { approval: start, submission }: Submitted,
  stamp: Stamp,
): Partial<DutyProgress> {
  if (!start) return {};
  const approval = startedApproval(before.approval, start, stamp);
  return approval.status === 'completed'
    ? { approval, state: 'accepted', correctBy: null, inForce: submission }
    : { approval };
}

function withSubmission(task: UnitTask, data: Submitted, { at, by }: Stamp): UnitTask {
  const before = task.duties[data.duty] ?? untouchedDuty(data.kind);
  const filed = data.handling === 'file';
  const changed = withDuty(task, data.duty, {
    kind: data.kind,
    state: filed ? 'filed' : 'submitted',
    round: data.round,
    submission: data.submission,
    formVersion: data.formVersion === '' ? before.formVersion : data.formVersion,
    inForce: filed ? data.submission : before.inForce,
    late: before.late ?? data.late,
    submittedAt: at,
    submittedBy: { person: by.person, office: by.office },
    entered: data.entered ?? null,
    nothing: data.nothing ?? false,
    request: withdrawn(before.request, at),
    ...sharedAfter(before.shared, data.shared),
    ...approvalOf(before, data, { at, by }),
  });
  const stage = filed && data.kind === 'summary' ? 'completed' : STAGE_OF_KIND[data.kind];
  return { ...changed, stage: reach(task, stage) };
}

function withAcknowledgement(
  task: UnitTask,
  data: Extract<UnitEvent, { act: 'notice.acknowledged' }>['data'],
  { at, by }: Stamp,
): UnitTask {
  const signedBy = { person: by.person, office: by.office };
  const signed = withDuty(task, data.duty, {
    kind: 'receipt',
    state: 'filed',
    round: 1,
    late: task.duties[data.duty]?.late ?? data.late,
    submittedAt: at,
    submittedBy: signedBy,
    entered: data.entered ?? null,
  });
  const stage = reach(task, 'acknowledged');
  const acknowledgedAt = task.acknowledgedAt ?? at;
  return { ...signed, stage, acknowledgedAt, acknowledgedBy: signedBy };
}

function withReturn(task: UnitTask, duty: string, correctBy: number): UnitTask {
  const returns = (task.duties[duty]?.returns ?? 0) + 1;
  return withDuty(task, duty, { state: 'returned', returns, correctBy });
}

function decided(task: UnitTask, duty: string, state: DutyState): UnitTask {
  return withDuty(task, duty, { state, correctBy: null });
}

function withRequest(
  task: UnitTask,
  { duty, kind, request: id, wish, until, dueAt, reason }: UnitEventData['request.made'],
  { at, by }: Stamp,
): UnitTask {
  const madeBy = { person: by.person, office: by.office };
  const unanswered = { state: 'open', grantedDueAt: null, opinion: '', answeredAt: null } as const;
  const made = { id, kind: wish, until, dueAt, reason, madeAt: at, madeBy };
  return withDuty(task, duty, { kind, request: { ...made, ...unanswered } });
}

type Answered = Extract<
  UnitEvent,
  { act: 'request.granted' | 'request.refused' | 'request.withdrawn' }
>;

const ANSWERS = {
  'request.granted': 'granted',
  'request.refused': 'refused',
  'request.withdrawn': 'withdrawn',
} as const satisfies Record<Answered['act'], RequestState>;

function withAnswer(task: UnitTask, { act, data }: Answered, at: number): UnitTask {
  const request = task.duties[data.duty]?.request;
  if (!request) return task;
  const grantedDueAt = 'dueAt' in data ? data.dueAt : null;
  const opinion = 'opinion' in data ? data.opinion : '';
  const answered = { ...request, state: ANSWERS[act], grantedDueAt, opinion, answeredAt: at };
  return withDuty(task, data.duty, { request: answered });
}

function withPaper(
  task: UnitTask,
  { duty, submission, attachments }: UnitEventData['sealed.handedIn'],
  { at, by }: Stamp,
): UnitTask {
  const { round = 1, sealed = [] } = task.duties[duty] ?? {};
  const handedInBy = { person: by.person, office: by.office };
  const paper = { submission, round, attachments, at, by: handedInBy };
  return withDuty(task, duty, { sealed: withSealed(sealed, paper) });
}

function withApprovalAct(task: UnitTask, event: ApprovalEntry, stamp: Stamp): UnitTask {
  const before = task.duties[event.data.duty];
  if (!before) return task;
  const after = withDuty(task, event.data.duty, dutyAfterAct(before, event, stamp));
  const isDone = after.duties[event.data.duty]?.state === 'accepted' && before.kind === 'summary';
  return { ...after, stage: reach(task, isDone ? 'completed' : task.stage) };
}

type OfNoticeReturn = Extract<UnitEvent, { act: 'notice.returned' | 'noticeReturn.refused' }>;

function noticeReturnAfter(
  { noticeReturn }: UnitTask,
  event: OfNoticeReturn,
  at: number,
): NoticeReturn | null {
  return event.act === 'notice.returned'
    ? { reason: event.data.reason, returnedAt: at, refused: false }
    : noticeReturn && { ...noticeReturn, refused: true };
}

function applied(task: UnitTask, event: UnitEvent, stamp: Stamp): UnitTask {
  if (isApprovalEntry(event)) return withApprovalAct(task, event, stamp);
  switch (event.act) {
    case 'notice.acknowledged':
      return withAcknowledgement(task, event.data, stamp);
    case 'notice.read':
      return { ...task, readers: [...task.readers, event.data.person].sort() };
    case 'notice.returned':
    case 'noticeReturn.refused':
      return { ...task, noticeReturn: noticeReturnAfter(task, event, stamp.at) };
    case 'plan.submitted':
    case 'report.submitted':
    case 'progress.submitted':
    case 'summary.submitted':
    case 'submission.corrected':
      return withSubmission(task, event.data, stamp);
    case 'progress.recorded': {
      const count = (task.progress[event.data.item] ?? 0) + 1;
      return { ...task, progress: { ...task.progress, [event.data.item]: count } };
    }
    case 'sealed.handedIn':
      return withPaper(task, event.data, stamp);
    case 'submission.accepted': {
      const accepted = decided(task, event.data.duty, 'accepted');
      const inForce = withDuty(accepted, event.data.duty, { inForce: event.data.submission });
      const done = event.data.kind === 'summary' ? 'completed' : task.stage;
      return { ...inForce, stage: reach(task, done) };
    }
    case 'submission.returned':
    case 'notApplicable.refused':
      return withReturn(task, event.data.duty, event.data.correctBy);
    case 'submission.noted':
      return decided(task, event.data.duty, 'noted');
    case 'notApplicable.declared':
      return withDuty(task, event.data.duty, {
        kind: event.data.kind,
        request: withdrawn(task.duties[event.data.duty]?.request ?? null, stamp.at),
        state: 'notApplicablePending',
        submittedBy: { person: stamp.by.person, office: stamp.by.office },
      });
    case 'notApplicable.confirmed': {
      const { duty } = event.data;
      const done = task.duties[duty]?.kind === 'summary' ? 'completed' : task.stage;
      return { ...decided(task, duty, 'notApplicable'), stage: reach(task, done) };
    }
    case 'request.made':
      return withRequest(task, event.data, stamp);
    case 'request.granted':
    case 'request.refused':
    case 'request.withdrawn':
      return withAnswer(task, event, stamp.at);
    case 'unit.inspected':
      return { ...task, inspected: afterInspection(task.inspected ?? [], event.data, stamp) };
    case 'unit.settled':
      return { ...task, settled: true };
  }
}

/** Folds one event into the run; total, and the only way a run changes. */
export function applyUnitEvent(task: UnitTask, event: UnitEvent, stamp: Stamp): UnitTask {
  return { ...applied(task, event, stamp), lastActAt: stamp.at };
}
