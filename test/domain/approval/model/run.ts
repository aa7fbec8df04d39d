import type { Approver } from '../../../../domain/approval/approval';
import type {
  ApprovalAct,
  ApprovalCommandPayload,
} from '../../../../domain/approval/approval-command';
import { adviceAwaited } from '../../../../domain/approval/advice';
import { activeSlots } from '../../../../domain/approval/node-standing';
import { placedNodes } from '../../../../domain/approval/route-order';
import { PLACES_TO_ADD } from '../../../../domain/approval/approval';
import type { Route } from '../../../../domain/approval/route';
import { HOUR, Play, staff, SUBMITTER } from '../play';
import type { Step } from './step';

const PEOPLE = [...'abcdefghij', 'leader', 'keeper', 'submitter', 'colleague', 'nobody'];

function pick<Value>(values: readonly Value[], n: number): Value | undefined {
  return values[n % Math.max(values.length, 1)];
}

type ActStep = Extract<Step, { kind: 'act' }>;

function payloadOf(play: Play, slot: string, one: ActStep): ApprovalCommandPayload[ApprovalAct] {
  const approver = staff(pick(PEOPLE, one.other) ?? 'a');
  const nodes = Object.keys(play.state.nodes);
  const awaited = adviceAwaited(play.state);
  const opinion = one.flag % 9 === 0 ? ' ' : '意见';
  const payloads: ApprovalCommandPayload = {
    approve: { slot, opinion },
    reject: { slot, opinion },
    sendBack: {
      ...{ slot, opinion, again: one.flag % 2 === 0 },
      to: one.flag % 3 === 0 ? null : (pick(nodes, one.other) ?? null),
      ...(one.flag % 5 === 0 ? { parts: [pick(nodes, one.slot) ?? ''] } : {}),
    },
    retract: { slot },
    add: { slot, where: pick(PLACES_TO_ADD, one.flag) ?? 'beside', approver },
    remove: { slot, reason: opinion },
    transfer: { slot, approver, reason: opinion },
    appoint: {
      node: pick(nodes, one.slot) ?? '',
      approvers: [approver, staff(pick(PEOPLE, one.flag) ?? 'b')].slice(one.flag % 2),
    },
    handOver: { from: pick(PEOPLE, one.flag) ?? 'a', approver, reason: opinion },
    withdraw: { reason: opinion },
    copy: { readers: [approver] },
    readCopy: {},
    urge: { text: '请尽快办理' },
    waive: {
      nodes: [pick(awaited.length > 0 && one.slot % 4 > 0 ? awaited : nodes, one.slot) ?? ''],
      reason: opinion,
    },
  };
  return payloads[one.act];
}

/** Mostly somebody who has something to say, sometimes anybody at all. */
function actorOf(play: Play, one: ActStep): Approver {
  if (one.act === 'withdraw') return SUBMITTER;
  const asked = play.asked();
  const lent = play.facts.delegations.map(({ to }) => to);
  const among = [PEOPLE, [...asked, 'keeper'], [...asked, ...lent], asked][one.flag % 4] ?? asked;
  const chosen = pick(among, one.who);
  return chosen === 'submitter' ? SUBMITTER : staff(chosen ?? 'keeper');
}

/** One run of the machine under whatever comes. */
export class Run extends Play {
  /** Refusal of the last act; null when it happened or none was asked for. */
  refused: string | null = null;

  constructor(route: Route, unmet: number) {
    const ids = placedNodes(route).flatMap(({ node, branch }) =>
      branch ? [node.id, branch.id] : [node.id],
    );
    super(route, { unmet: ids.filter((_, i) => (unmet >> i) % 4 === 3) });
  }

  step(one: Step): void {
    this.now += HOUR;
    this.refused = null;
    switch (one.kind) {
      case 'act':
        return this.act(one);
      case 'directory':
        return this.changeDirectory(one.seed);
      case 'lend':
        return this.lend(one);
      case 'bar': {
        const person = pick('abcdefgh'.split(''), one.who) ?? 'a';
        this.facts = { ...this.facts, barred: ['submitter', 'colleague', person] };
      }
    }
  }

  private act(one: ActStep): void {
    if (this.state.status === 'returned' || this.state.status === 'withdrawn') {
      if (one.flag % 2 === 0) return this.resubmit();
    }
    const slots = Object.values(this.state.nodes).flatMap((run) =>
      one.slot % 5 === 0 ? run.slots : activeSlots(run),
    );
    const said = pick(this.state.opinions, one.slot);
    if (one.act === 'retract' && said && one.flag % 5 > 0) {
      this.refused = this.ask(staff(said.person), 'retract', { slot: said.slot });
      return;
    }
    const by = actorOf(this, one);
    const own = slots.filter(({ person }) => person === by.person);
    const slot = pick(own.length > 0 && one.slot % 3 > 0 ? own : slots, one.slot)?.id ?? 's0';
    this.refused = this.ask(by, one.act, payloadOf(this, slot, one));
  }

  /** People come and go: from now on, nodes find others. */
  private changeDirectory(seed: number): void {
    const entries = Object.keys(this.facts.candidates).map((node, i) => [
      node,
      [...'abcdefgh', 'submitter'].filter((_, j) => (seed * (i + 3) + j * 5) % 7 < 2).map(staff),
    ]);
    const candidates = Object.fromEntries(entries) as Record<string, Approver[]>;
    const touched = Object.keys(candidates).filter((_, i) => (seed + i) % 3 === 0);
    this.facts = { ...this.facts, candidates, touched };
  }

  private lend({ from, to, hours }: Extract<Step, { kind: 'lend' }>): void {
    const lent = {
      ...{ from: pick(PEOPLE, from) ?? 'a', to: pick(PEOPLE, to) ?? 'b' },
      ...{ fromAt: this.now, untilAt: this.now + hours * HOUR },
    };
    this.facts = { ...this.facts, delegations: [...this.facts.delegations, lent] };
  }
}
