import type { Approval, Approver } from './approval';
import { adviceAwaited, adviceGiven } from './advice';
import { delegatesOf, type Delegation } from './delegation';
import { activeSlots } from './node-standing';
import { pendingTasks } from './pending-tasks';
import { placedNodes } from './route-order';

/** Who looks at an approval, and what they are to it. */
export interface ApprovalViewer extends Approver {
  campaign: string;
  at: number;
  delegations: readonly Delegation[];
  /** Of the sponsor or the issuer, with a post that reviews. */
  isKeeper: boolean;
  /** Acts for the unit that handed it in. */
  isUnit: boolean;
  /** May not decide on it. */
  isBarred: boolean;
}

/** A question somebody may answer now. */
export interface OpenSlot {
  slot: string;
  node: string;
  /** The approver they would answer for. */
  onBehalfOf: string | null;
  /** Nodes it may be returned to, besides the unit. */
  returnTo: string[];
  /** Their word is advice, about this item if it is one. */
  advisory: boolean;
  item: number | null;
  /** Advice that may be asked for again when it is returned to the unit. */
  parts: string[];
}

/** What somebody may do to an approval now; a hint, decided again when it is done. */
export interface ApprovalCan {
  answer: OpenSlot[];
  /** Slots they may take off, and slots whose word they may take back. */
  remove: string[];
  retract: string[];
  /** Nodes for which they may name somebody. */
  appoint: string[];
  withdraw: boolean;
  urge: boolean;
  copy: boolean;
  readCopy: boolean;
  handOver: boolean;
  /** Advice they need not wait for. */
  waive: string[];
}

function openSlots(state: Approval, viewer: ApprovalViewer): OpenSlot[] {
  if (viewer.isBarred) return [];
  const { person, campaign, at, delegations } = viewer;
  const placed = placedNodes(state.route);
  return Object.entries(state.nodes).flatMap(([node, run]) =>
    activeSlots(run).flatMap((slot) => {
      const entrusted = { holder: slot.person, office: slot.office, campaign, at, barred: [] };
      const isLent = slot.person !== person && delegatesOf(delegations, entrusted).includes(person);
      if (slot.person !== person && !isLent) return [];
      const own = placed.find((one) => one.node.id === node);
      const earlier = own?.earlier ?? [];
      const returnTo = earlier.filter((id) => state.nodes[id]?.state === 'passed');
      const parts = adviceGiven(state).filter((id) => earlier.includes(id));
      const onBehalfOf = isLent ? slot.person : null;
      const advice = { advisory: run.advisory ?? false, item: own?.node.item ?? null };
      return [{ slot: slot.id, node, onBehalfOf, returnTo, parts, ...advice }];
    }),
  );
}

function removable(state: Approval, { person, isKeeper, isBarred }: ApprovalViewer): string[] {
  if (isBarred) return [];
  return Object.values(state.nodes)
    .filter((run) => run.state === 'open')
    .flatMap((run) =>
      run.slots.filter(({ verdict }) => verdict !== 'removed').length > 1 ? run.slots : [],
    )
    .filter(({ verdict, addedBy }) => verdict === null && (isKeeper || addedBy === person))
    .map(({ id }) => id);
}

function retractable(state: Approval, { person }: ApprovalViewer): string[] {
  const open = Object.values(state.nodes).filter((run) => run.state === 'open');
  return state.opinions
    .filter((one) => one.person === person && !one.retracted && one.verdict !== 'returned')
    .map(({ slot }) => slot)
    .filter((id) => open.some((run) => run.slots.some((one) => one.id === id && one.verdict)));
}

function hasPart({ nodes, opinions }: Approval, person: string): boolean {
  const slots = Object.values(nodes).flatMap((run) => run.slots);
  return [...slots, ...opinions].some((one) => one.person === person);
}

/** What somebody may do to an approval, by the rules that will judge it. */
export function mayAct(state: Approval, viewer: ApprovalViewer): ApprovalCan {
  const { person, isKeeper, isUnit, isBarred } = viewer;
  const isRunning = state.status === 'running';
  const keeps = isRunning && isKeeper && !isBarred;
  const consumed = Object.values(state.nodes).some(
    (run) => run.state === 'passed' && run.round === state.round,
  );
  return {
    answer: isRunning ? openSlots(state, viewer) : [],
    remove: isRunning ? removable(state, viewer) : [],
    retract: isRunning ? retractable(state, viewer) : [],
    appoint: keeps
      ? pendingTasks(state).flatMap((task) => (task.kind === 'appoint' ? [task.node] : []))
      : [],
    withdraw: isRunning && isUnit && !consumed,
    urge: isRunning && (isUnit || keeps),
    copy: isKeeper || hasPart(state, person),
    readCopy: state.copies.some((one) => one.person === person && one.readAt === null),
    handOver: keeps,
    waive: keeps ? adviceAwaited(state) : [],
  };
}
