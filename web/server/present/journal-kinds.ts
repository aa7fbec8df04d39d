import type { IssuanceEvent } from '../../../domain/issuance-event';
import type { UnitEvent } from '../../../domain/unit-event';
import type { JournalKind } from '../../contract/journal';

type Act = IssuanceEvent['act'] | UnitEvent['act'];

const KIND_OF = {
  'campaign.issued': 'course',
  'participants.enrolled': 'bookkeeping',
  'campaign.published': 'course',
  'rung.fired': 'chasing',
  'rungs.asked': 'chasing',
  'rungs.confirmed': 'chasing',
  'rungs.held': 'chasing',
  'approvals.chased': 'chasing',
  'circular.revised': 'chasing',
  'circular.sent': 'chasing',
  'circular.discarded': 'chasing',
  'duty.rearmed': 'dates',
  'due.extended': 'dates',
  'duty.suspended': 'dates',
  'duty.resumed': 'dates',
  'due.moved': 'dates',
  'anchor.set': 'dates',
  'calendar.changed': 'dates',
  'participant.released': 'parts',
  'unit.urged': 'chasing',
  'item.closed': 'parts',
  'closing.proposed': 'parts',
  'closing.countersigned': 'parts',
  'closing.refused': 'parts',
  'campaign.amended': 'parts',
  'amendment.applied': 'bookkeeping',
  'campaign.closing': 'course',
  'heads.anchored': 'bookkeeping',
  'campaign.closed': 'course',
  'campaign.withdrawn': 'course',
  'notice.acknowledged': 'receipts',
  'notice.read': 'receipts',
  'notice.returned': 'receipts',
  'noticeReturn.refused': 'receipts',
  'plan.submitted': 'handIns',
  'report.submitted': 'handIns',
  'progress.submitted': 'handIns',
  'summary.submitted': 'handIns',
  'progress.recorded': 'handIns',
  'submission.corrected': 'handIns',
  'sealed.handedIn': 'handIns',
  'submission.accepted': 'decisions',
  'submission.returned': 'decisions',
  'submission.noted': 'decisions',
  'notApplicable.declared': 'handIns',
  'notApplicable.confirmed': 'decisions',
  'notApplicable.refused': 'decisions',
  'request.made': 'handIns',
  'request.granted': 'decisions',
  'request.refused': 'decisions',
  'request.withdrawn': 'handIns',
  'approval.approved': 'decisions',
  'approval.rejected': 'decisions',
  'approval.returned': 'decisions',
  'approval.retracted': 'decisions',
  'approval.added': 'decisions',
  'approval.removed': 'decisions',
  'approval.transferred': 'decisions',
  'approval.appointed': 'decisions',
  'approval.handedOver': 'decisions',
  'approval.withdrawn': 'handIns',
  'approval.copied': 'decisions',
  'approval.copyRead': 'decisions',
  'approval.urged': 'chasing',
  'approval.waived': 'decisions',
  'unit.inspected': 'chasing',
  'unit.settled': 'course',
} as const satisfies Record<Act, JournalKind>;

/** The acts of one kind; undefined for all of them. */
export function actsOfKind(kind: JournalKind | undefined): string[] | undefined {
  if (kind === undefined) return undefined;
  return Object.entries(KIND_OF)
    .filter(([, one]) => one === kind)
    .map(([act]) => act);
}
