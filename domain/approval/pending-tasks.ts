import type { Approval, Approver } from './approval';
import { activeSlots } from './node-standing';

/** What an approval waits for: an opinion, somebody to be appointed, or the unit. */
export type PendingTask =
  | ({ kind: 'decide'; node: string; slot: string } & Approver)
  | { kind: 'appoint'; node: string }
  | ({ kind: 'resubmit' } & Approver);

/**
 * Everything that waits for somebody: a function of the state alone, so that a node that is
 * finished or cancelled can leave nothing behind in anybody's list.
 */
export function pendingTasks({ status, nodes, submitter }: Approval): PendingTask[] {
  switch (status) {
    case 'running':
      return Object.entries(nodes).flatMap(([node, run]): PendingTask[] => {
        if (run.state === 'open' && run.slots.length === 0) return [{ kind: 'appoint', node }];
        return activeSlots(run).map(({ id, person, office }) => ({
          ...{ kind: 'decide', node, slot: id, person, office },
        }));
      });
    case 'returned':
    case 'withdrawn':
      return [{ kind: 'resubmit', ...submitter }];
    case 'completed':
    case 'rejected':
      return [];
  }
}
