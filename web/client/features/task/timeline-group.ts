import type { ShownAct } from './shown-act';

/** What kinds of entries a reader may want to see alone. */
export const TIMELINE_GROUPS = ['handIn', 'decision', 'chasing', 'dates', 'campaign'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUP_OF = {
  'notice.acknowledged': 'handIn',
  'notice.read': 'handIn',
  'notice.returned': 'handIn',
  'noticeReturn.refused': 'decision',
  'plan.submitted': 'handIn',
  'report.submitted': 'handIn',
  'progress.submitted': 'handIn',
  'summary.submitted': 'handIn',
  'progress.recorded': 'handIn',
  'submission.corrected': 'handIn',
  'submission.accepted': 'decision',
  'submission.returned': 'decision',
  'submission.noted': 'decision',
  'notApplicable.declared': 'handIn',
  'notApplicable.confirmed': 'decision',
  'notApplicable.refused': 'decision',
  'request.made': 'handIn',
  'request.granted': 'decision',
  'request.refused': 'decision',
  'request.withdrawn': 'handIn',
  'sealed.handedIn': 'handIn',
  'approval.approved': 'decision',
  'approval.rejected': 'decision',
  'approval.returned': 'decision',
  'approval.retracted': 'decision',
  'approval.added': 'decision',
  'approval.removed': 'decision',
  'approval.transferred': 'decision',
  'approval.appointed': 'decision',
  'approval.handedOver': 'decision',
  'approval.withdrawn': 'handIn',
  'approval.copied': 'decision',
  'approval.copyRead': 'decision',
  'approval.urged': 'chasing',
  'approval.waived': 'decision',
  'unit.inspected': 'chasing',
  'unit.settled': 'campaign',
  'campaign.issued': 'campaign',
  'rung.fired': 'chasing',
  'approvals.chased': 'chasing',
  'circular.sent': 'chasing',
  'duty.rearmed': 'dates',
  'due.extended': 'dates',
  'duty.suspended': 'dates',
  'duty.resumed': 'dates',
  'due.moved': 'dates',
  'anchor.set': 'dates',
  'participant.released': 'campaign',
  'unit.urged': 'chasing',
  'item.closed': 'campaign',
  'amendment.applied': 'campaign',
  'campaign.closing': 'campaign',
  'campaign.closed': 'campaign',
  'campaign.withdrawn': 'campaign',
} as const satisfies Record<ShownAct, TimelineGroup>;

/** The kind of a shown entry. */
export function groupOf(act: ShownAct): TimelineGroup {
  return GROUP_OF[act];
}
