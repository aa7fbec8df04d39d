import { applyApproval } from '../../../domain/approval/apply-approval';
import type { Approval, Approver, PlaceToAdd } from '../../../domain/approval/approval';
import type { ApprovalCommand } from '../../../domain/approval/approval-command';
import type { ApprovalEvent } from '../../../domain/approval/approval-event';
import type { ApprovalFacts } from '../../../domain/approval/approval-facts';
import { decideApproval } from '../../../domain/approval/decide-approval';
import { activeSlots } from '../../../domain/approval/node-standing';
import { pendingTasks } from '../../../domain/approval/pending-tasks';
import type { Route, RouteNode } from '../../../domain/approval/route';
import { restartApproval, startApproval } from '../../../domain/approval/start-approval';
import { isRefusal } from '../../../domain/refusal';
import { deepFreeze } from '../model/deep-freeze';

export const HOUR = 3_600_000;
export const SUBMITTER: Approver = { person: 'submitter', office: 'unit' };

/** People of the sponsor by single letters; `keeper` keeps the route moving. */
export const STAFF = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** A person of the sponsor. */
export function staff(person: string): Approver {
  return { person, office: 'sponsor' };
}

/** A node that asks these people. */
export function nodeOf(id: string, people: string, more: Partial<RouteNode> = {}): RouteNode {
  const approvers = [...people].map((person) => ({ kind: 'person' as const, ...staff(person) }));
  return { kind: 'node', id, title: id, mode: 'all', approvers, ...more };
}

/** Facts in which every node asks whom its rules name. */
export function factsFor(route: Route, change: Partial<ApprovalFacts> = {}): ApprovalFacts {
  const nodes = route.parts.flatMap((part) =>
    part.kind === 'node' ? [part] : part.branches.flatMap((branch) => branch.nodes),
  );
  const named = (rules: RouteNode['approvers']): Approver[] =>
    rules.flatMap((rule) => (rule.kind === 'person' ? [staff(rule.person)] : []));
  const posts: Record<string, string[]> = Object.fromEntries(
    [...STAFF, 'keeper', 'leader'].map((person) => [person, ['sponsor']]),
  );
  return {
    campaign: 'drill',
    barred: ['submitter', 'colleague'],
    candidates: Object.fromEntries(nodes.map(({ id, approvers }) => [id, named(approvers)])),
    copies: Object.fromEntries(nodes.map(({ id, copies }) => [id, named(copies ?? [])])),
    fallback: [staff('leader')],
    unmet: [],
    touched: [],
    delegations: [],
    posts: { ...posts, submitter: ['unit', 'sponsor'], colleague: ['sponsor'] },
    keepers: ['keeper'],
    administrators: [],
    choosable: ['sponsor'],
    ...change,
  };
}

type ActOf<Act extends ApprovalCommand['act']> = Extract<ApprovalCommand, { act: Act }>['payload'];

/** An approval played through, act by act; every state is frozen. */
export class Play {
  state: Approval;
  facts: ApprovalFacts;
  now = 0;
  readonly events: { event: ApprovalEvent; at: number; by: Approver }[] = [];

  constructor(route: Route, facts: Partial<ApprovalFacts> = {}) {
    this.facts = factsFor(route, facts);
    const event = startApproval(route, SUBMITTER, this.facts);
    this.state = deepFreeze(applyApproval({} as Approval, event, { at: 0, by: SUBMITTER }));
    this.events.push({ event, at: 0, by: SUBMITTER });
  }

  /** Asks for an act; the refusal's code, or null if it happened. */
  ask<Act extends ApprovalCommand['act']>(
    by: string | Approver,
    act: Act,
    payload: ActOf<Act>,
  ): string | null {
    this.now += 1;
    const actor = typeof by === 'string' ? staff(by) : by;
    const command = { act, by: actor, receivedAt: this.now, payload } as ApprovalCommand;
    const event = decideApproval(this.state, command, deepFreeze(this.facts));
    if (isRefusal(event)) return event.refused;
    this.take(event, actor);
    return null;
  }

  take(event: ApprovalEvent, by: Approver): void {
    deepFreeze(event);
    this.events.push({ event, at: this.now, by });
    this.state = deepFreeze(applyApproval(this.state, event, { at: this.now, by }));
  }

  /** The unit hands in anew. */
  resubmit(by: Approver = SUBMITTER): void {
    this.now += 1;
    this.take(restartApproval(this.state, by, this.facts), by);
  }

  /** Id of the slot somebody holds in an open node, its turn or not. */
  slot(person: string): string {
    const open = Object.values(this.state.nodes).filter(({ state }) => state === 'open');
    const active = open.flatMap(activeSlots).find((one) => one.person === person);
    const any = open
      .flatMap(({ slots }) => slots)
      .find((one) => one.person === person && one.verdict === null);
    return active?.id ?? any?.id ?? 'none';
  }

  approve(by: string, holder = by): string | null {
    return this.ask(by, 'approve', { slot: this.slot(holder), opinion: '同意' });
  }

  reject(by: string, holder = by): string | null {
    return this.ask(by, 'reject', { slot: this.slot(holder), opinion: '不同意' });
  }

  back(by: string, to: string | null, again = true): string | null {
    return this.ask(by, 'sendBack', { slot: this.slot(by), opinion: '退回', to, again });
  }

  add(by: string, where: PlaceToAdd, person: string): string | null {
    return this.ask(by, 'add', { slot: this.slot(by), where, approver: staff(person) });
  }

  remove(by: string, person: string): string | null {
    return this.ask(by, 'remove', { slot: this.slot(person), reason: '无需参与' });
  }

  transfer(by: string, person: string): string | null {
    return this.ask(by, 'transfer', {
      ...{ slot: this.slot(by), approver: staff(person), reason: '转办' },
    });
  }

  withdraw(by: Approver = SUBMITTER): string | null {
    return this.ask(by, 'withdraw', { reason: '更正' });
  }

  /** Who is asked now, in the order of names. */
  asked(): string[] {
    return pendingTasks(this.state)
      .map((task) => (task.kind === 'appoint' ? `?${task.node}` : task.person))
      .sort();
  }

  /** The standing of every node. */
  nodes(): Record<string, string> {
    const states = Object.entries(this.state.nodes).map(([id, run]) => [id, run.state]);
    return Object.fromEntries(states) as Record<string, string>;
  }
}
