import type { Approval, Approver } from './approval';
import type { ApprovalCan } from './may-act';
import { placedNodes } from './route-order';

/**
 * What of a submission somebody may look at who is asked about items alone: numbers of those items.
 * Null for whoever has a part in a node that looks at all of it.
 */
export function itemsSeenBy(
  { route, nodes, opinions }: Approval,
  { person }: Pick<Approver, 'person'>,
  { answer }: Pick<ApprovalCan, 'answer'>,
): number[] | null {
  const isPartOf = (id: string): boolean =>
    answer.some(({ node }) => node === id) ||
    opinions.some((one) => one.person === person && one.node === id) ||
    (nodes[id]?.slots.some((slot) => slot.person === person) ?? false);
  const items = placedNodes(route).flatMap(({ node: { id, item } }) =>
    isPartOf(id) ? [item ?? null] : [],
  );
  if (items.length > 0) return known(items);
  // Whoever is told that somebody sleeps looks at what is asked of them.
  const open = placedNodes(route).filter(({ node: { id } }) => nodes[id]?.state === 'open');
  return known(open.map(({ node }) => node.item ?? null));
}

function known(items: readonly (number | null)[]): number[] | null {
  return items.includes(null) ? null : items.filter((item) => item !== null);
}
