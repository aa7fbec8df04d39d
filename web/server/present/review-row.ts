import type { DutyState } from '../../../domain/duty-state';
import type { Viewer } from '../../../domain/permissions';
import type { Awaiting, AwaitingFacts } from '../../../store/review-queue';
import type { ReviewBar, ReviewKind, ReviewRow } from '../../contract/reviews';
import { unitActPermissions, whyNotPermitted } from '../engine/unit-act-permissions';
import { dutyViewOf, isChased } from './duty-view';
import { noticeHeadOf } from './notice-head';
import { ascending } from './paged-by-key';

const KINDS: Partial<Record<DutyState, ReviewKind>> = {
  filed: 'filing',
  notApplicablePending: 'notApplicable',
};

function kindOf({ duty }: Pick<Awaiting, 'duty'>): ReviewKind {
  if (!duty) return 'noticeReturned';
  return isChased(duty) ? 'request' : (KINDS[duty.state] ?? 'submission');
}

const DECIDED_BY = {
  submission: 'acceptSubmission',
  filing: 'takeNote',
  notApplicable: 'confirmNotApplicable',
  request: 'refuseRequest',
  noticeReturned: 'refuseNoticeReturn',
} as const satisfies Record<ReviewKind, keyof typeof unitActPermissions>;

/** Whether this viewer is one of those who decide on what waits. */
export function mayDecide(facts: AwaitingFacts, viewer: Viewer): boolean {
  return unitActPermissions[DECIDED_BY[kindOf(facts)]](viewer, facts);
}

/** Why this viewer is not one of them; null for one who is. */
function barOf(facts: AwaitingFacts, viewer: Viewer): ReviewBar | null {
  if (mayDecide(facts, viewer)) return null;
  const why = whyNotPermitted(viewer, DECIDED_BY[kindOf(facts)], facts);
  if (why.refused === 'ownSubmission' || why.refused === 'peerSubmission') return why.refused;
  const isLeaders = facts.duty?.handling === 'approve' && kindOf(facts) !== 'request';
  return isLeaders ? 'leaderOnly' : 'otherPost';
}

function sinceOf({ task, duty }: Awaiting, kind: ReviewKind): number | null {
  if (!duty) return task.noticeReturn?.returnedAt ?? null;
  if (kind === 'request') return duty.request?.madeAt ?? null;
  return duty.submittedAt ?? task.lastActAt;
}

/** One thing that waits, and whether this viewer is the one to decide it. */
export function reviewRowOf(awaiting: Awaiting, viewer: Viewer): ReviewRow {
  const { issuance, task, duty } = awaiting;
  const kind = kindOf(awaiting);
  const { unit, unitClass } = task;
  const bar = barOf({ issuance, unit, unitClass, duty }, viewer);
  return {
    ...noticeHeadOf(issuance, task),
    kind,
    name: task.name,
    duty: duty && dutyViewOf(duty, issuance, null),
    reason: duty ? null : (task.noticeReturn?.reason ?? null),
    since: sinceOf(awaiting, kind),
    mayDecide: bar === null,
    bar,
  };
}

/** First come, first served. */
export function reviewOrderOf(row: ReviewRow): string {
  const id = `${row.campaign}:${row.office}:${row.unit}:${row.duty?.duty ?? ''}`;
  return `${ascending(row.since)}~${id}`;
}
