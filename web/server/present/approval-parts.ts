import type { Approval, NodeRun, Opinion, Slot } from '../../../domain/approval/approval';
import { activeSlots } from '../../../domain/approval/node-standing';
import type { ChasedWait } from '../../../domain/approval/chase';
import type { RouteNode, RoutePart } from '../../../domain/approval/route';
import type { NodeView, PartView, SlotView } from '../../contract/approvals';

function stateOf(run: NodeRun, slot: Slot, isRunning: boolean): SlotView['state'] {
  if (slot.verdict !== null) return slot.verdict;
  if (run.state !== 'open' || !isRunning) return 'idle';
  return activeSlots(run).includes(slot) ? 'asked' : 'waiting';
}

function saidOf(opinions: readonly Opinion[], { id, verdict }: Slot): SlotView['said'] {
  const said = opinions.findLast((one) => one.slot === id && !one.retracted);
  if (!said || verdict === null) return null;
  const { person: by, onBehalfOf, opinion, at } = said;
  return { by, onBehalfOf, opinion, at };
}

function waitOf(
  { waits }: Approval,
  chased: readonly ChasedWait[],
  { id }: Slot,
): SlotView['waits'] {
  const wait = waits.find(({ slot }) => slot === id);
  if (!wait) return null;
  const { since } = wait;
  const told = chased.find((one) => one.slot === id && one.since === since);
  return { since, chased: told?.rung ?? 0 };
}

function nodeViewOf(
  approval: Approval,
  chased: readonly ChasedWait[],
  { id, title, mode, ...node }: RouteNode,
): NodeView {
  const run = approval.nodes[id];
  const isRunning = approval.status === 'running';
  return {
    ...{ id, title, mode: run?.mode ?? mode, need: run?.need ?? null },
    ...{ state: run?.state ?? 'waiting', skipped: run?.skipped ?? null, round: run?.round ?? 0 },
    ...{ advisory: node.advisory ?? false, item: node.item ?? null },
    slots: (run?.slots ?? []).map((slot) => ({
      ...{ slot: slot.id, person: slot.person, office: slot.office },
      ...{ origin: slot.origin, addedBy: slot.addedBy },
      state: run ? stateOf(run, slot, isRunning) : 'idle',
      waits: waitOf(approval, chased, slot),
      said: saidOf(approval.opinions, slot),
    })),
  };
}

/** What a reader is shown of a route. */
interface Shown {
  chased: readonly ChasedWait[];
  /** Numbers of the items the reader looks at; null for everything. */
  items: readonly number[] | null;
}

/** A route as it is read from top to bottom, with where each of its nodes stands. */
export function partsOf(approval: Approval, { chased, items }: Shown): PartView[] {
  const viewOf = (node: RouteNode): NodeView => nodeViewOf(approval, chased, node);
  const isShown = ({ item }: RouteNode) =>
    items === null || item === undefined || items.includes(item);
  const shown = approval.route.parts.flatMap((part): RoutePart[] => {
    if (part.kind === 'node') return [part];
    const branches = part.branches.filter(({ nodes }) => nodes.some(isShown));
    return branches.length > 0 ? [{ ...part, branches }] : [];
  });
  return shown.map((part) =>
    part.kind === 'node'
      ? { fork: null, branches: [{ title: '', nodes: [viewOf(part)] }] }
      : {
          fork: part.title,
          branches: part.branches.map(({ title, nodes }) => ({
            title,
            nodes: nodes.map(viewOf),
          })),
        },
  );
}
