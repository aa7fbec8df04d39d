import fc from 'fast-check';
import { applyInner } from '../../../domain/inner/apply-inner';
import { decideInner } from '../../../domain/inner/decide-inner';
import {
  UNTOUCHED_HANDLING,
  type InnerDraft,
  type InnerHandling,
} from '../../../domain/inner/inner';
import type { InnerAsked } from '../../../domain/inner/inner-command';
import type { InnerEventData } from '../../../domain/inner/inner-event';
import type { InnerFacts } from '../../../domain/inner/inner-facts';
import { DRAFT_STEPS, SHEET_STEPS } from '../../../domain/inner/inner-steps';
import { innerTasks } from '../../../domain/inner/inner-tasks';
import { isSent } from '../../../domain/inner/is-sent';
import { isRefusal } from '../../../domain/refusal';

const SIZE = process.env['LUOSHI_PROOF'] === '1' ? { numRuns: 100_000 } : { numRuns: 500, seed: 1 };

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const DUTY = 'plan';
const person = fc.constantFrom(...PEOPLE);
const several = fc.uniqueArray(person, { maxLength: 3 });
const role = fc.constantFrom('handler', 'departmentHead', 'leaderInCharge', 'registryClerk');
const facts: fc.Arbitrary<InnerFacts> = fc.record({
  holders: fc.record({
    handler: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
    ...{ registryClerk: several, departmentHead: several, leaderInCharge: several },
  }),
  standIns: fc.array(
    fc.record({
      ...{ holder: person, role, by: person },
      ...{ fromAt: fc.nat(30), untilAt: fc.option(fc.nat(60)) },
    }),
    { maxLength: 3 },
  ),
  secretaries: fc.array(fc.record({ person, leader: person }), { maxLength: 3 }),
  department: fc.record({ handler: several, departmentHead: several }),
  ...{ units: fc.constant(PEOPLE), insiders: fc.constant(PEOPLE), isOn: fc.constant(true) },
  ...{ open: fc.constant([DUTY]), sent: fc.constant({}) },
});

const digest = fc.constantFrom('x', 'y');
const opinion = fc.constantFrom('', '同意');
const attachment = fc.constantFrom('', 'scan');
const paper = fc.option(
  fc.record({ leader: person, givenOn: fc.constant('2026-03-02'), attachment }),
  { freq: 2 },
);
const duty = fc.constant(DUTY);
const payloads = {
  register: fc.record({ number: fc.constant('1') }),
  propose: fc.record({ opinion }),
  instruct: fc.record({ opinion, paper }),
  assign: fc.record({ lead: person, assisting: several, readers: several }),
  read: fc.constant({}),
  returnSheet: fc.record({ to: fc.constantFrom(...SHEET_STEPS), opinion }),
  writeDraft: fc.record({ duty, text: digest, digest, opinion }),
  passDraft: fc.record({ duty, digest, opinion, paper }),
  returnDraft: fc.record({ duty, to: fc.constantFrom(...DRAFT_STEPS), opinion }),
  withdrawDraft: fc.record({ duty, opinion }),
};
const asked = fc.oneof(
  ...Object.entries(payloads).map(([act, payload]) =>
    fc.record({
      act: fc.constant(act),
      person,
      turn: fc.option(fc.nat(20)),
      payload: payload as fc.Arbitrary<object>,
    }),
  ),
);

/** A signed text was passed at every step since it was last written. */
function isSeenByAll({ opinions }: InnerDraft): boolean {
  const written = opinions.map(({ verdict }) => verdict).lastIndexOf('written');
  return (['reviewing', 'checking', 'signing'] as const).every((step) =>
    opinions.slice(written).some((one) => one.step === step && one.verdict === 'passed'),
  );
}

/** Half of the acts come from somebody whose turn it is, upon the text as it stands. */
function directed(one: Chosen, { state, office, at }: Moment) {
  const tasks = innerTasks(state, office, at);
  const task = one.turn === null ? undefined : tasks[one.turn % tasks.length];
  const present = state.drafts[DUTY]?.digest;
  const isPass = one.act === 'passDraft' && present !== undefined;
  const payload = task && isPass ? { ...one.payload, digest: present } : one.payload;
  const asked = { act: one.act, payload } as InnerAsked;
  return { ...asked, person: task?.person ?? one.person, at };
}

interface Chosen {
  act: string;
  person: string;
  turn: number | null;
  payload: object;
}

interface Moment {
  state: InnerHandling;
  office: InnerFacts;
  at: number;
}

/** Nobody passes their own text while somebody else could, on paper or not. */
function expectFairPass(
  { step, own, paper: sheet }: InnerEventData['draft.passed'],
  before: InnerDraft,
  { state, office, at, person: by }: Moment & { person: string },
): void {
  const signer = sheet?.leader ?? by;
  if (!own) expect(before.writers).not.toContain(signer);
  if (own) {
    const asking = innerTasks({ ...state, drafts: { [DUTY]: before } }, office, at);
    const others = asking.filter((task) => task.duty === DUTY && task.step === step);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((task) => before.writers.includes(task.person))).toBe(true);
  }
  if (sheet) expect(before.writers).not.toContain(by);
}

const seen = new Set<string>();

test('no dead end, no task after the end, no own signature while another is there', () => {
  fc.assert(
    fc.property(facts, fc.array(asked, { maxLength: 60, size: 'max' }), (office, acts) => {
      let state = UNTOUCHED_HANDLING;
      for (const [at, one] of acts.entries()) {
        const before = state.drafts[DUTY];
        const moment = { state, office, at };
        const command = directed(one, moment);
        const pass = { ...moment, person: command.person };
        const ruled = decideInner(state, command, office);
        seen.add(isRefusal(ruled) ? ruled.refused : ruled.act);
        if (isRefusal(ruled)) continue;
        state = applyInner(state, ruled, { at, person: command.person });
        const draft = state.drafts[DUTY];
        const tasks = innerTasks(state, office, at);
        if (state.sheet.step !== 'done') {
          expect(tasks.some((task) => task.duty === null)).toBe(true);
        }
        if (!draft) continue;
        expect(tasks.some((task) => task.duty === DUTY)).toBe(true);
        seen.add(draft.step);
        if (draft.step === 'sending') {
          expect(isSeenByAll(draft)).toBe(true);
          const sent = { ...office, sent: { [DUTY]: draft.digest } };
          expect(isSent(draft, sent.sent[DUTY])).toBe(true);
          expect(innerTasks(state, sent, at).some((task) => task.duty === DUTY)).toBe(false);
        }
        if (ruled.act === 'draft.passed' && before) expectFairPass(ruled.data, before, pass);
      }
    }),
    SIZE,
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'draft.passed',
      'draft.returned',
      'sheet.assigned',
      'sheet.read',
      'sending',
    ]),
  );
});
