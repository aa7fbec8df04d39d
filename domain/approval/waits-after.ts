import type { Approval, Wait } from './approval';
import { pendingTasks } from './pending-tasks';

function isSame(one: Wait, other: Omit<Wait, 'since'>): boolean {
  return (
    one.node === other.node &&
    one.slot === other.slot &&
    one.asked?.person === other.asked?.person &&
    one.asked?.office === other.asked?.office
  );
}

/**
 * The questions open after an act: whoever went on being asked has been asked since they were first;
 * everybody else from now on.
 * @param before those that were open before it
 * @param at epoch ms of the act
 */
export function waitsAfter(state: Approval, before: readonly Wait[], at: number): Wait[] {
  return pendingTasks(state).flatMap((task): Wait[] => {
    if (task.kind === 'resubmit') return [];
    const { node } = task;
    const asked = task.kind === 'decide' ? { person: task.person, office: task.office } : null;
    const wait = { node, slot: task.kind === 'decide' ? task.slot : null, asked };
    return [{ ...wait, since: before.find((one) => isSame(one, wait))?.since ?? at }];
  });
}
