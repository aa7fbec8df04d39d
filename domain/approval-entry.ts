import type { ApprovalEventName } from './approval/approval-event';
import type { UnitEvent } from './unit-event';

/** An entry of a unit's stream about the approval of one of its submissions. */
export type ApprovalEntry = Extract<UnitEvent, { act: ApprovalEventName }>;

/** Tells acts upon approvals from whatever else happens on a unit's stream. */
export function isApprovalEntry(event: UnitEvent): event is ApprovalEntry {
  return event.act.startsWith('approval.');
}

/** What somebody wrote with it; empty where nothing was asked for. */
export function wordsOf({ data }: ApprovalEntry): string {
  if ('opinion' in data) return data.opinion;
  if ('reason' in data) return data.reason;
  return 'text' in data ? data.text : '';
}
