import { applyUnitEvent, UNTOUCHED_TASK, type UnitTask } from '../../domain/unit-task';
import { withRouteFacts } from '../../activities/route-facts';
import { readUnitFacts } from '../../activities/unit-facts';
import type { ApprovalAsked } from '../../domain/approval/approval-command';
import { canonicalJson } from '../../domain/canonical-json';
import type { UnitCommand } from '../../domain/command';
import { decideUnitAct } from '../../domain/decide-unit-act';
import type { JournalEntry } from '../../domain/journal-entry';
import { isRefusal } from '../../domain/refusal';
import { unitStream, type UnitTaskRef } from '../../domain/stream-name';
import type { UnitEvent } from '../../domain/unit-event';
import { listEntries } from '../../store/journal';
import {
  approvalOf,
  asks,
  handInPlan,
  putPeople,
  routedCampaign,
  SPONSOR,
} from '../support/approval-campaign';
import { TestEngine } from '../support/engine';
import { commandOf } from '../support/engine-caller';
import { refusalOf } from '../support/engine-reads';

const HISTORIES = process.env['LUOSHI_PROOF'] === '1' ? 500 : 10;
const STEPS = 10;
const CLIENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'keeper', 'p-unit'];
const ACTS_EACH = 4;
const MODES = [
  asks('x', ['a', 'b', 'c', 'd']),
  asks('x', ['a', 'b', 'c', 'd'], { mode: 'sequence' }),
  asks('x', ['a', 'b', 'c', 'd'], { mode: 'any' }),
  asks('x', ['a', 'b', 'c', 'd'], { mode: 'vote', need: { count: 2 } }),
];

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536);
  };
}

/** Something somebody may try on an approval of a few slots. */
function attempt(who: string, next: () => number): ApprovalAsked {
  const slot = `s${1 + (next() % 6)}`;
  const approver = { person: CLIENTS[next() % 7] ?? 'a', office: SPONSOR };
  if (who === 'p-unit') return { act: 'withdraw', payload: { reason: '更正' } };
  if (who === 'keeper') return { act: 'remove', payload: { slot, reason: '不需要' } };
  const opinion = '意见';
  const all: ApprovalAsked[] = [
    { act: 'approve', payload: { slot, opinion } },
    { act: 'approve', payload: { slot: `s${1 + CLIENTS.indexOf(who)}`, opinion } },
    { act: 'reject', payload: { slot, opinion } },
    { act: 'add', payload: { slot: `s${1 + CLIENTS.indexOf(who)}`, where: 'beside', approver } },
    { act: 'transfer', payload: { slot, approver, reason: '转办' } },
    { act: 'retract', payload: { slot } },
    { act: 'sendBack', payload: { slot, opinion, to: null, again: true } },
  ];
  return all[next() % all.length] ?? { act: 'readCopy', payload: {} };
}

/** One call as its client saw it: between which entries of the record it was asked and answered. */
interface Call {
  command: UnitCommand;
  /** Entries known to be written before it was sent, and when it was answered. */
  from: number;
  to: number;
  seq: number | null;
  refused: string | null;
}

describe('eight people at one step, on the real server', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await TestEngine.start();
    const head = { office: SPONSOR, role: 'departmentHead' } as const;
    await putPeople(engine, {
      ...{ a: head, b: head, c: head, d: head, e: head, f: head, keeper: head },
      'p-unit': { office: 'sf-east', role: 'handler' },
    });
  });
  afterAll(() => engine.stop());

  const entriesOf = (ref: UnitTaskRef) => listEntries(engine.deps.connection, unitStream(ref));

  async function call(ref: UnitTaskRef, command: UnitCommand, from: number): Promise<Call> {
    const { act, payload, by, key, receivedAt } = command;
    const asked = engine.as({ by, key, receivedAt }).unitAct(ref, act, payload);
    const answer = await asked.then(({ seq }) => ({ seq, refused: null })).catch(() => null);
    const refused = answer ? null : await refusalOf(asked);
    const to = (await entriesOf(ref)).length;
    return { command, from, to, ...(answer ?? { seq: null, refused }) };
  }

  async function race(ref: UnitTaskRef, duty: string, seed: number): Promise<Call[]> {
    const submission = await handInPlan(engine, ref, duty);
    const clients = CLIENTS.map(async (person, i) => {
      const next = numbersFrom(seed * 31 + i * 7);
      const calls: Call[] = [];
      for (let n = 0; n < ACTS_EACH; n += 1) {
        const payload = { duty, submission, asked: attempt(person, next) };
        const office = person === 'p-unit' ? ref.unit : SPONSOR;
        const by = { person, office };
        const from = (await entriesOf(ref)).length;
        const command = commandOf({ act: 'actInRoute', payload, by });
        calls.push(await call(ref, command, from));
      }
      return calls;
    });
    return (await Promise.all(clients)).flat();
  }

  /** What the rules say to a command upon the first so many entries. */
  async function ruling(ref: UnitTaskRef, entries: JournalEntry[], command: UnitCommand) {
    const task = entries.reduce<UnitTask>(
      (before, { act, data, at, by }) =>
        applyUnitEvent(before, { act, data } as UnitEvent, { at, by }),
      UNTOUCHED_TASK,
    );
    const facts = await readUnitFacts(engine.deps, ref, command.receivedAt);
    return decideUnitAct(
      task,
      command,
      await withRouteFacts(engine.deps, ref, { task, command, facts }),
    );
  }

  async function violations(ref: UnitTaskRef, calls: Call[]): Promise<string[]> {
    const entries = await entriesOf(ref);
    const wrong: string[] = [];
    for (const { command, from, to, seq, refused } of calls) {
      const said = `${command.by.person} ${JSON.stringify(command.payload)}`;
      if (seq !== null) {
        const entry = entries[seq - 1];
        const ruled = await ruling(ref, entries.slice(0, seq - 1), command);
        const same = !isRefusal(ruled) && canonicalJson(ruled.data) === canonicalJson(entry?.data);
        if (entry?.key !== command.key || !same) wrong.push(`${said}: not what the rules say`);
        if (seq <= from || seq > to) wrong.push(`${said}: out of its time`);
        continue;
      }
      if (entries.some(({ key }) => key === command.key)) wrong.push(`${said}: refused and done`);
      let isExplained = false;
      for (let upTo = from; upTo <= to && !isExplained; upTo += 1) {
        const ruled = await ruling(ref, entries.slice(0, upTo), command);
        isExplained = isRefusal(ruled) && ruled.refused === refused;
      }
      if (!isExplained) wrong.push(`${said}: refused ${refused} for nothing`);
    }
    return wrong;
  }

  it(
    'every history is one the rules allow, one act after the other',
    async () => {
      const seen = { done: 0, refused: 0 };
      for (let n = 0; n < HISTORIES; n += STEPS) {
        const parts = [MODES[(n / STEPS) % MODES.length] ?? asks('x', ['a'])];
        const routes = HISTORIES === STEPS ? MODES : parts;
        const file = routedCampaign(`race-${n}`, { parts }, STEPS);
        const steps = file.steps.map((step, i) => ({
          ...step,
          route: { parts: [routes[i % routes.length] ?? asks('x', ['a'])] },
        }));
        const ref = { ...(await engine.issue({ ...file, steps })), unit: 'sf-east' };
        for (let i = 1; i <= STEPS; i += 1) {
          const calls = await race(ref, `plan${i}`, n + i);
          expect(await violations(ref, calls)).toEqual([]);
          const keys = calls.flatMap(({ seq }) => (seq === null ? [] : [seq]));
          expect(new Set(keys).size).toBe(keys.length);
          seen.done += keys.length;
          seen.refused += calls.length - keys.length;
          expect((await approvalOf(engine, ref, `plan${i}`)).round).toBe(1);
        }
        const { duties } = await engine.deps.units
          .fresh(unitStream(ref))
          .then(({ state }) => state);
        const back = Object.entries(duties).filter(([, { returns }]) => returns > 0);
        expect(back.every(([, { state }]) => state === 'returned')).toBe(true);
      }
      expect(seen.done).toBeGreaterThan(HISTORIES);
      expect(seen.refused).toBeGreaterThan(HISTORIES);
    },
    HISTORIES * 20_000,
  );
});
