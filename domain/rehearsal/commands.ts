import type { ChosenApprovers } from '../approval/approval';
import type { UnitCommand } from '../command';
import type { Reviewed, RouteAsk, Waiting } from './rehearsal-log';
import type { RehearsedDuty, RehearsedUnit } from './rehearsed-unit';

/** What a unit asks for when it signs or hands in. */
export function handInCommand(
  unit: RehearsedUnit,
  { plan }: RehearsedDuty,
  { at, round, chosen }: { at: number; round: number; chosen: ChosenApprovers | undefined },
): UnitCommand {
  const { duty, form, kind } = plan;
  const key = `${unit.id} ${duty} ${round}`;
  const by = { person: `unit ${unit.id}`, office: unit.id };
  const base = { key, by, receivedAt: at, request: '' };
  const ref = {
    ...{ submission: key, form, formVersion: '', bodyHash: '' },
    ...(chosen && { chosen }),
  };
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

/** What somebody on a route says to what they are asked. */
export function routeCommand(
  ask: RouteAsk,
  { at, isReturned }: { at: number; isReturned: boolean },
): UnitCommand {
  const { duty, submission, node, slot, asked } = ask;
  if (!asked || slot === null) throw new Error(`nobody is asked at ${node}`);
  const said = { slot, opinion: 'rehearsal' };
  return {
    ...{ key: `${submission} ${slot} ${at}`, act: 'actInRoute', by: asked },
    ...{ receivedAt: at, request: '' },
    payload: {
      ...{ duty, submission },
      asked: isReturned
        ? { act: 'sendBack', payload: { ...said, to: null, again: false } }
        : { act: 'approve', payload: said },
    },
  };
}
