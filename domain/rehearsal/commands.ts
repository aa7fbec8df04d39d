import type { UnitCommand } from '../command';
import type { Reviewed } from './rehearsal-log';
import type { RehearsedDuty, RehearsedUnit } from './rehearsed-unit';
import type { Waiting } from './review-desk';

/** What a unit asks for when it signs or hands in. */
export function handInCommand(
  unit: RehearsedUnit,
  { plan }: RehearsedDuty,
  { at, round }: { at: number; round: number },
): UnitCommand {
  const { duty, form, kind } = plan;
  const key = `${unit.id} ${duty} ${round}`;
  const by = { person: `unit ${unit.id}`, office: unit.id };
  const base = { key, by, receivedAt: at, request: '' };
  const ref = { submission: key, form, formVersion: '', bodyHash: '' };
  switch (kind) {
    case 'receipt':
      return { ...base, act: 'acknowledge', payload: {} };
    case 'plan':
      return { ...base, act: 'submitPlan', payload: { ...ref, duty } };
    case 'report':
      return { ...base, act: 'submitReport', payload: { ...ref, duty } };
    case 'summary':
      return { ...base, act: 'submitSummary', payload: { ...ref, duty } };
    case 'progress': {
      const payload = {
        ...ref,
        item: plan.item ?? 0,
        category: 'activity',
        completes: true,
      } as const;
      return { ...base, act: 'submitProgress', payload };
    }
  }
}

/** What a desk decides on one submission. */
export function reviewCommand(
  { duty, submission }: Waiting,
  { at, isReturned, reviewed }: { at: number; isReturned: boolean; reviewed: Reviewed },
): UnitCommand {
  const { office } = reviewed.desk;
  const base = { key: `${submission} review`, receivedAt: at, request: '' };
  const by = { person: `desk ${office}`, office };
  const payload = { duty, submission, opinion: 'rehearsal' };
  return isReturned
    ? { ...base, by, act: 'returnSubmission', payload }
    : { ...base, by, act: 'acceptSubmission', payload };
}
