import type { Actor } from './actor';
import type { IssuanceAct, UnitAct } from './command';
import type { Handling } from './campaign-file';
import type { EnteredOnBehalf } from './duty-state';
import type { ItemRole } from './participant';
import type { Post, PostRole } from './person';
import { isPeer } from './peer';
import type { IssuanceRef } from './stream-name';
import type { UnitClass } from './unit';
import { worksFor } from './works-for';

/** Whoever asks: a person acting for one of the offices they have posts in. */
export interface Viewer {
  person: string;
  office: string;
  /** Materialised path of the office in the directory, like `/gs/gs-lz/`. */
  officePath: string;
  /** Roles in this office. */
  roles: PostRole[];
  /** Posts in every office: nobody reviews what one of their own offices handed in. */
  posts: Post[];
}

/** The two offices on the issuing side of a campaign. */
export interface IssuingSide {
  issuer: string;
  sponsor: string;
  /** Offices beside these to which a chase is handed. */
  chasers?: readonly string[];
}

/** One participant's run as the policy sees it; `office` is the issuing office. */
export interface TaskFacts extends IssuanceRef {
  unit: string;
  items: ItemRole[];
}

/** The items of one issuance an office leads. */
export interface LedItems extends IssuanceRef {
  items: number[];
}

/**
 * What a read for a screen may reach; every such read takes one.
 * `units`: directory nodes at or under these paths. `tasks`: all of `unit`, all of `issuances`,
 * and of cooperating units only what concerns the items in `led`.
 */
export type Scope =
  | { kind: 'system' }
  | { kind: 'units'; paths: string[] }
  | { kind: 'tasks'; unit: string; issuances: IssuanceRef[]; led: LedItems[] };

/** How much of one participant's run may be seen. */
export type TaskReach = { kind: 'whole' } | { kind: 'items'; items: number[] } | { kind: 'none' };

/** For the product's own work: workers, command line. Never for a screen. */
export const SYSTEM_SCOPE: Scope = { kind: 'system' };

type NonEmpty = readonly [PostRole, ...PostRole[]];

const CLERKS: NonEmpty = ['registryClerk', 'handler', 'departmentHead', 'leaderInCharge'];
const HANDLERS: NonEmpty = ['handler', 'departmentHead', 'leaderInCharge'];
const CHASERS: NonEmpty = ['handler', 'departmentHead', 'leaderInCharge', 'supervisor'];
const ANYBODY: NonEmpty = [...CLERKS, 'supervisor', 'administrator'];

/** Roles that write campaigns, and roles that decide on what comes in. */
export const DRAFTING_ROLES: readonly PostRole[] = HANDLERS;
export const REVIEWING_ROLES: readonly PostRole[] = HANDLERS;

/** Acts a participant does for itself. */
export const PARTICIPANT_ACTS = [
  'acknowledge',
  'markRead',
  'returnNotice',
  'submitPlan',
  'submitReport',
  'submitProgress',
  'submitSummary',
  'reportNothing',
  'correctReport',
  'handInSealed',
  'declareNotApplicable',
  'requestExtension',
  'requestSuspension',
  'withdrawRequest',
] as const satisfies readonly UnitAct[];
export type ParticipantAct = (typeof PARTICIPANT_ACTS)[number];

/** Acts by which the issuing side decides on what a participant handed in. */
export const REVIEW_ACTS = [
  'refuseNoticeReturn',
  'acceptSubmission',
  'returnSubmission',
  'takeNote',
  'confirmNotApplicable',
  'refuseNotApplicable',
  'refuseRequest',
] as const satisfies readonly UnitAct[];
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** Acts by which the issuing side writes down what a unit telephoned or faxed. */
export const ENTRY_ACTS = ['enterReceipt', 'enterSubmission'] as const satisfies readonly UnitAct[];
export type EntryAct = (typeof ENTRY_ACTS)[number];

const PARTICIPANT_ROLES_OF = {
  acknowledge: CLERKS,
  markRead: ANYBODY,
  returnNotice: CLERKS,
  submitPlan: HANDLERS,
  submitReport: HANDLERS,
  submitProgress: HANDLERS,
  submitSummary: HANDLERS,
  reportNothing: HANDLERS,
  correctReport: HANDLERS,
  handInSealed: CLERKS,
  declareNotApplicable: HANDLERS,
  requestExtension: HANDLERS,
  requestSuspension: HANDLERS,
  withdrawRequest: HANDLERS,
} as const satisfies Record<ParticipantAct, NonEmpty>;

const STEERING_ROLES_OF = {
  issue: HANDLERS,
  extendDue: HANDLERS,
  suspendDuty: HANDLERS,
  resumeDuty: HANDLERS,
  moveDue: HANDLERS,
  setAnchor: HANDLERS,
  releaseParticipant: HANDLERS,
  urge: CHASERS,
  confirmRungs: CHASERS,
  holdRungs: CHASERS,
  reviseCircular: HANDLERS,
  signCircular: ['departmentHead', 'leaderInCharge'],
  discardCircular: ['departmentHead', 'leaderInCharge'],
  closeItem: HANDLERS,
  countersignClosing: HANDLERS,
  amend: HANDLERS,
  close: HANDLERS,
  withdraw: HANDLERS,
} as const satisfies Record<IssuanceAct, NonEmpty>;

function hasRole(viewer: Viewer, roles: NonEmpty): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}

function runs(viewer: Viewer, side: IssuingSide): boolean {
  return viewer.office === side.issuer || viewer.office === side.sponsor;
}

/** Whether a node of the directory is `ancestor` itself or lies under it; paths end in a slash. */
export function isWithin(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor);
}

/** A participant's own acts: done for the unit itself, by a role that does such work. */
export function canActForUnit(viewer: Viewer, act: ParticipantAct, unit: string): boolean {
  return viewer.office === unit && hasRole(viewer, PARTICIPANT_ROLES_OF[act]);
}

/** A submission as the policy sees it before a decision. */
export interface ReviewFacts extends IssuingSide {
  unit: string;
  submittedBy: Pick<Actor, 'person' | 'office'> | null;
  entered: Pick<EnteredOnBehalf, 'person'> | null;
  handling: Exclude<Handling, 'none'>;
  /** What the unit counts as, where that decides who looks at it: see `isPeer`. */
  unitClass?: UnitClass;
}

/** True for whoever wrote it, entered it for the unit, or has any post in the unit itself. */
export function isOwnSubmission(viewer: Viewer, facts: ReviewFacts): boolean {
  return (
    facts.submittedBy?.person === viewer.person ||
    facts.entered?.person === viewer.person ||
    worksFor(viewer, facts.unit)
  );
}

/**
 * Deciding on a submission (design §2): the issuing side, never on its own; 审批 needs the leader in
 * charge; what the sponsor itself or a department beside it owes is decided by the issuer's own office.
 */
export function canReview(viewer: Viewer, facts: ReviewFacts): boolean {
  if (!runs(viewer, facts) || isOwnSubmission(viewer, facts)) return false;
  if (isPeer(facts) && viewer.office !== facts.issuer) return false;
  if (facts.handling === 'approve') return viewer.roles.includes('leaderInCharge');
  return hasRole(viewer, HANDLERS);
}

/** Writing down for a unit what it telephoned or faxed: the issuing side. */
export function canEnterFor(viewer: Viewer, side: IssuingSide): boolean {
  return runs(viewer, side) && hasRole(viewer, [...CLERKS, 'supervisor']);
}

/** Inspecting a unit: those of the issuing side who chase, and nobody who works for the unit. */
export function canInspect(viewer: Viewer, side: IssuingSide, unit: string): boolean {
  return runs(viewer, side) && !worksFor(viewer, unit) && hasRole(viewer, CHASERS);
}

/** Acts of whoever a chase was handed to. */
const CHASING_ACTS: readonly IssuanceAct[] = ['urge', 'confirmRungs', 'holdRungs'];

/** The issuer's acts; an item is also closed by its first-named lead (design §2). */
export function canSteer(
  viewer: Viewer,
  act: IssuanceAct,
  facts: IssuingSide & { firstLead?: string },
): boolean {
  const may =
    runs(viewer, facts) ||
    (CHASING_ACTS.includes(act) && facts.chasers?.includes(viewer.office)) ||
    (act === 'closeItem' && viewer.office === facts.firstLead);
  return may === true && hasRole(viewer, STEERING_ROLES_OF[act]);
}

/** Writing a campaign before it is issued: the office that will issue it, or its sponsor. */
export function canDraft(viewer: Viewer, side: IssuingSide): boolean {
  return runs(viewer, side) && hasRole(viewer, HANDLERS);
}

/** People and posts: administrators, within their own office's subtree. */
export function canAdminister(viewer: Viewer, unitPath: string): boolean {
  return viewer.roles.includes('administrator') && isWithin(unitPath, viewer.officePath);
}

/** Whether somebody with these roles can hand in what an office owes. */
export function canHandIn(roles: readonly PostRole[]): boolean {
  return roles.some((role) => HANDLERS.includes(role));
}

/** The directory as an office sees it: the whole federation it belongs to, addresses are no secret. */
export function directoryScope(viewer: Viewer): Scope {
  const root = viewer.officePath.split('/')[1] ?? '';
  return { kind: 'units', paths: [`/${root}/`] };
}

/** The people an office may look at: those at or under it. */
export function peopleScope(viewer: Viewer): Scope {
  return { kind: 'units', paths: [viewer.officePath] };
}

/**
 * What an office sees of campaigns: what it owes itself, all of what it issues or runs, and of the
 * cooperating units on items it leads only those items.
 * @param running issuings the office issues or sponsors
 * @param own the office's own runs, with its roles in items
 */
export function taskScope(viewer: Viewer, running: IssuanceRef[], own: TaskFacts[]): Scope {
  const led = own
    .filter((task) => task.unit === viewer.office)
    .map(({ campaign, office, items: parts }) => {
      const items = parts.filter(({ role }) => role === 'lead').map(({ item }) => item);
      return { campaign, office, items };
    })
    .filter((one) => one.items.length > 0);
  const issuances = running.map(({ campaign, office }) => ({ campaign, office }));
  return { kind: 'tasks', unit: viewer.office, issuances, led };
}

function isSame(a: IssuanceRef, b: IssuanceRef): boolean {
  return a.campaign === b.campaign && a.office === b.office;
}

/** How much of one run a scope reaches; the only place that says so. */
export function reachOfTask(scope: Scope, task: TaskFacts): TaskReach {
  switch (scope.kind) {
    case 'system':
      return { kind: 'whole' };
    case 'units':
      return { kind: 'none' };
    case 'tasks': {
      const runsIt = scope.issuances.some((one) => isSame(one, task));
      if (task.unit === scope.unit || runsIt) return { kind: 'whole' };
      const led = scope.led.filter((one) => isSame(one, task)).flatMap((one) => one.items);
      const shared = task.items
        .filter((item) => item.role === 'cooperating' && led.includes(item.item))
        .map((item) => item.item);
      return shared.length > 0 ? { kind: 'items', items: shared } : { kind: 'none' };
    }
  }
}

/** Whether anything of a run may be seen. */
export function canSeeTask(scope: Scope, task: TaskFacts): boolean {
  return reachOfTask(scope, task).kind !== 'none';
}

/**
 * Paths a read of the directory or of people may reach; null for all.
 * @throws Error without a scope, or with one that is not about the directory
 */
export function directoryPaths(scope: Scope): string[] | null {
  if (!scope || scope.kind === 'tasks') {
    throw new Error('A read of the directory needs a scope of units.');
  }
  return scope.kind === 'system' ? null : scope.paths;
}
