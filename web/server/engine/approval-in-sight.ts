import { itemsSeenBy } from '../../../domain/approval/items-seen';
import { mayAct } from '../../../domain/approval/may-act';
import { reachOfTask, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { OnItsWay } from '../../../store/asked-approvals';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { approvalViewerOf, delegationsNow } from './approval-viewer';
import { isNextInLine } from './is-next-in-line';
import { taskContext } from './task-context';
import { scopeAt } from './viewer-scope';

/** Whoever is asked, answers for them, was asked or told may look, besides those who may see the whole run. */
export async function approvalInSight(
  deps: WebDeps,
  viewer: Viewer,
  { ref, duty: key }: { ref: UnitTaskRef; duty: string },
) {
  const { issuance, task, duties } = await taskContext(deps.connection, ref);
  const duty = duties.find((row) => row.duty === key);
  if (!duty?.approval) throw new RefusalError(refuse('approvalNotRunning'));
  const { approval } = duty;
  const on: OnItsWay = { issuance, task, duty };
  const who = approvalViewerOf(viewer, on, await delegationsNow(deps));
  const can = mayAct(approval, who);
  const isOfIt = can.answer.length > 0 || can.copy || isTold(on, viewer.person);
  const reach = reachOfTask(await scopeAt(deps.connection, viewer, ref), task);
  const isWhole = reach.kind === 'whole' || isTold(on, viewer.person);
  if (!isOfIt && !isWhole && !(await isNextInLine(deps, viewer.person, on))) {
    throw new RefusalError(refuse('notPermitted', { unit: ref.unit }));
  }
  return { ...on, approval, can, items: isWhole ? null : itemsSeenBy(approval, viewer, can) };
}

function isTold({ duty }: OnItsWay, person: string): boolean {
  return duty.approval?.copies.some((copy) => copy.person === person) ?? false;
}
