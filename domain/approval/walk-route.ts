import type { Approval, Approver, NodeRun, SeatOrigin, SkipReason, Slot } from './approval';
import type { Followed, Opening } from './approval-event';
import type { ApprovalFacts } from './approval-facts';
import { isBarred } from './barred';
import { outcomeOfNode } from './node-standing';
import type { RouteBranch, RouteNode, VoteNeed } from './route';

type Found = { people: Approver[]; origin: SeatOrigin };

function once(people: readonly Approver[]): Approver[] {
  return people.filter(({ person }, i) => people.findIndex((one) => one.person === person) === i);
}

/**
 * Who decides at a node now. Nobody decides on their own: those who may not are left out, and a node
 * that names nobody else goes to the leaders above, never past them.
 */
function peopleFor(node: RouteNode, state: Approval, facts: ApprovalFacts): Found | SkipReason {
  const named = once(facts.candidates[node.id] ?? []);
  const free = ({ person }: Approver): boolean => !isBarred(state, facts, person);
  const people = named.filter(free);
  if (people.length > 0) return { people, origin: 'route' };
  if (named.length > 0) return { people: once(facts.fallback).filter(free), origin: 'fallback' };
  return node.ifEmpty === 'pass' ? 'empty' : { people: [], origin: 'route' };
}

/** Votes are never asked from more people than there are. */
function needOf({ mode, need }: RouteNode, seats: number): VoteNeed | null {
  if (mode !== 'vote' || !need) return null;
  return 'count' in need ? { count: Math.max(1, Math.min(need.count, seats)) } : need;
}

/** Slots for people who come to a node at its opening, a seat each. @param made slots made before */
export function seated(people: Approver[], origin: SeatOrigin, made: number): Slot[] {
  return people.map(({ person, office }, i) => ({
    ...{ id: `s${made + i + 1}`, person, office, seat: i + 1, origin },
    ...{ addedBy: null, waitsFor: [], transfers: 0, verdict: null },
  }));
}

/** A node opened for these people. In place of people who may not decide, one leader is enough. */
export function openingOf(node: RouteNode, { people, origin }: Found, made: number): Opening {
  const mode = origin === 'fallback' ? 'any' : node.mode;
  const need = mode === 'vote' ? needOf(node, people.length) : null;
  return { node: node.id, mode, need, slots: seated(people, origin, made) };
}

/** Goes through the parts of a route that are not behind us yet. */
class Walk {
  readonly skipped: Followed['skipped'] = [];
  readonly opened: Opening[] = [];
  private made: number;

  constructor(
    private readonly state: Approval,
    private readonly facts: ApprovalFacts,
  ) {
    this.made = state.slots;
  }

  /** @returns whether everything is through */
  through(): boolean {
    return this.state.route.parts.every((part) =>
      part.kind === 'node'
        ? this.passes(part, true)
        : part.branches.map((branch) => this.throughBranch(branch)).every(Boolean),
    );
  }

  private throughBranch(branch: RouteBranch): boolean {
    const holds = !this.facts.unmet.includes(branch.id);
    return branch.nodes.every((node) => this.passes(node, holds));
  }

  private passes(node: RouteNode, holds: boolean): boolean {
    const run: NodeRun | undefined = this.state.nodes[node.id];
    if (!run || run.state === 'passed' || run.state === 'skipped') return true;
    if (run.state !== 'waiting') return false;
    if (!holds || this.facts.unmet.includes(node.id)) return this.skip(node, 'condition');
    const found = peopleFor(node, this.state, this.facts);
    if (typeof found === 'string') return this.skip(node, found);
    this.opened.push(openingOf(node, found, this.made));
    this.made += found.people.length;
    return false;
  }

  private skip({ id }: RouteNode, reason: SkipReason): true {
    this.skipped.push({ node: id, reason });
    return true;
  }
}

const NOTHING: Omit<Followed, 'status'> = {
  ...{ passed: [], rejected: [], skipped: [], opened: [], copies: [] },
};

/** What follows where nothing can follow: the approval merely stands so. */
export function standing(status: Followed['status']): Followed {
  return { status, ...NOTHING };
}

/**
 * What an act leads to: nodes that are decided close, the next ones open for the people found now.
 * A refusal at any node ends the approval.
 */
export function followUp(state: Approval, facts: ApprovalFacts): Followed {
  const open = Object.entries(state.nodes).filter(([, run]) => run.state === 'open');
  const by = (wanted: 'passed' | 'rejected'): string[] =>
    open.filter(([, run]) => outcomeOfNode(run) === wanted).map(([node]) => node);
  const rejected = by('rejected');
  if (rejected.length > 0) return { ...NOTHING, rejected, status: 'rejected' };
  const passed = by('passed');
  const nodes = { ...state.nodes };
  for (const node of passed) nodes[node] = { ...(nodes[node] as NodeRun), state: 'passed' };
  const walk = new Walk({ ...state, nodes }, facts);
  const status = walk.through() ? 'completed' : 'running';
  const { skipped, opened } = walk;
  const copies = passed.flatMap((node) =>
    once(facts.copies[node] ?? []).map((reader) => ({ ...reader, node })),
  );
  return { status, passed, rejected, skipped, opened, copies };
}
