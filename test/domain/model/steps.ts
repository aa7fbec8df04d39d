import fc from 'fast-check';
import type { Actor } from '../../../domain/actor';
import type {
  IssuanceAct,
  IssuanceCommand,
  IssuanceCommandPayload,
  UnitAct,
  UnitCommand,
  UnitCommandPayload,
} from '../../../domain/command';
import type { DutyState } from '../../../domain/duty-state';
import { awaitedLeads } from '../../../domain/item-closing';
import { REVIEW_ACTS, ENTRY_ACTS, PARTICIPANT_ACTS } from '../../../domain/permissions';
import { addDays, dayOf, DAY_MS, endOfDay } from '../../../domain/shanghai-time';
import type { RungName } from '../../../domain/rung-ask';
import type { SubmissionRef } from '../../../domain/unit-event';
import type { Issuing } from './issuing';
import { askedClocks } from './owed';

const HUMAN_ACTS = [...PARTICIPANT_ACTS, ...REVIEW_ACTS, ...ENTRY_ACTS, 'inspect'] as const;
type HumanAct = (typeof HUMAN_ACTS)[number];
/** A summary comes at the end of a chain of acts, so each of the chain is tried more often. */
const TRIED_ACTS = [...HUMAN_ACTS, 'submitPlan', 'acceptSubmission', 'submitSummary'] as const;
const LATER_ACTS = [
  ...[
    'extendDue',
    'suspendDuty',
    'resumeDuty',
    'moveDue',
    'setAnchor',
    'releaseParticipant',
    'urge',
    'closeItem',
    'countersignClosing',
  ],
  ...['confirmRungs', 'holdRungs', 'reviseCircular', 'signCircular', 'discardCircular'],
  ...['close', 'withdraw'],
] as Exclude<IssuanceAct, 'issue' | 'amend'>[];

/** Numbers a step picks with: whose, which duty, by whom, and whether to pick at random. */
const pick = fc.record({
  unit: fc.nat(4),
  duty: fc.nat(6),
  who: fc.nat(2),
  days: fc.integer({ min: -2, max: 20 }),
  isWild: fc.boolean(),
});
export type Pick = typeof pick extends fc.Arbitrary<infer Value> ? Value : never;

const hours = fc.constantFrom(0, 0, 1, 5, 24, 72, 240);

/** One thing that happens, after some hours. */
export const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ hours, act: fc.constantFrom(...TRIED_ACTS), pick }) },
  { weight: 3, arbitrary: fc.record({ hours, steer: fc.constantFrom(...LATER_ACTS), pick }) },
  { weight: 4, arbitrary: fc.record({ hours, look: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ hours, again: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ hours, drain: fc.constant(true) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function at<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % values.length];
}

/** States in which an act makes sense; a wild pick takes any duty. */
const STATES: { [Act in HumanAct]?: DutyState[] } = {
  correctReport: ['accepted', 'filed', 'noted', 'submitted'],
  handInSealed: ['submitted', 'accepted', 'filed', 'noted'],
  acceptSubmission: ['submitted'],
  returnSubmission: ['submitted'],
  takeNote: ['filed'],
  confirmNotApplicable: ['notApplicablePending'],
  refuseNotApplicable: ['notApplicablePending'],
};
const KIND_OF: { [Act in HumanAct]?: string } = {
  submitPlan: 'plan',
  submitReport: 'report',
  submitSummary: 'summary',
  reportNothing: 'report',
};

/** The duty a step is about; of no duty at all now and then. */
function dutyKey(model: Issuing, act: HumanAct, { unit, duty, isWild }: Pick): string {
  const id = unitId(model, unit);
  const owed = Object.entries(model.side.units[id]?.duties ?? {});
  const task = model.taskOf(id);
  const states = STATES[act] ?? ['open', 'returned'];
  const fitting = owed
    .filter(([, { plan }]) => KIND_OF[act] === undefined || KIND_OF[act] === plan.kind)
    .map(([key]) => key)
    .filter((key) => states.includes(task.duties[key]?.state ?? 'open'));
  const any = [...owed.map(([key]) => key), 'nothing'];
  return at(isWild || fitting.length === 0 ? any : fitting, duty) ?? 'nothing';
}

/** Whose run a step is about. */
export function unitId(model: Issuing, unit: number): string {
  return at(model.units, unit) ?? 'nobody';
}

/** A person of the unit, or one with posts on both sides. */
function actorOf(model: Issuing, act: HumanAct, { unit, who }: Pick): Actor {
  const id = unitId(model, unit);
  const own: Actor[] = [`${id}-one`, `${id}-two`, 'both'].map((person) => ({ person, office: id }));
  const issuing = ['sf-one', 'sf-two', 'both'].map((person) => ({
    person,
    office: 'sf-publicity',
  }));
  const isOwn = PARTICIPANT_ACTS.some((one) => one === act);
  return at(isOwn ? own : issuing, who) ?? { person: 'nobody', office: id };
}

type Payloads = {
  [Act in HumanAct]: (about: About) => UnitCommandPayload[Act];
};
interface About {
  duty: string;
  ref: SubmissionRef;
  looked: string;
  request: string;
  person: string;
  pick: Pick;
  today: string;
}

function source(person: string) {
  return { source: { person, channel: 'phone' as const, attachments: ['call-1'] } };
}

function opinion({ duty, looked, pick: { isWild } }: About) {
  return { duty, submission: looked, opinion: isWild ? '' : '意见' };
}

function correctOn({ pick: { days, isWild }, today }: About) {
  return isWild ? {} : { correctOn: addDays(today, days) };
}

const PAYLOADS: Payloads = {
  acknowledge: () => ({}),
  markRead: () => ({}),
  returnNotice: () => ({ reason: '投送有误' }),
  refuseNoticeReturn: () => ({ opinion: '投送无误' }),
  submitPlan: ({ duty, ref }) => ({ duty, ...ref }),
  submitReport: ({ duty, ref }) => ({ duty, ...ref }),
  submitSummary: ({ duty, ref }) => ({ duty, ...ref }),
  submitProgress: ({ ref, pick: { duty, isWild } }) => ({
    ...{ ...ref, form: 'progress', item: (duty % 4) + 1, category: 'activity' as const },
    completes: !isWild,
  }),
  reportNothing: ({ duty }) => ({ duty }),
  correctReport: ({ duty, ref }) => ({ duty, reason: '更正', ...ref }),
  declareNotApplicable: ({ duty }) => ({ duty, reason: '不涉及' }),
  acceptSubmission: opinion,
  returnSubmission: (about) => ({ ...opinion(about), ...correctOn(about) }),
  takeNote: ({ duty, looked }) => ({ duty, submission: looked }),
  confirmNotApplicable: ({ duty }) => ({ duty, opinion: '' }),
  refuseNotApplicable: (about) => ({ duty: about.duty, opinion: '应办', ...correctOn(about) }),
  requestExtension: ({ duty, pick: { days }, today }) => ({
    ...{ duty, until: endOfDay(addDays(today, days + 5)), reason: '汛情' },
  }),
  requestSuspension: ({ duty }) => ({ duty, reason: '汛情' }),
  withdrawRequest: ({ duty, request }) => ({ duty, request }),
  handInSealed: ({ duty, looked }) => ({ duty, submission: looked, attachments: ['scan'] }),
  refuseRequest: ({ duty, request }) => ({ duty, request, opinion: '按期办理' }),
  inspect: ({ pick: { days, isWild }, today }) => ({
    ...{ way: 'onSite', on: addDays(today, Math.min(0, days)) },
    findings: [{ point: '有落实', finding: isWild ? 'no' : 'yes', note: '' }],
  }),
  enterReceipt: ({ person }) => source(person),
  enterSubmission: ({ duty, ref, person }) => ({ duty, ...ref, ...source(person) }),
};

/** The command of a step upon a unit, made when the step is taken. */
export function unitCommand(
  model: Issuing,
  { act, pick: numbers }: { act: UnitAct & HumanAct; pick: Pick },
  key: string,
): UnitCommand {
  const id = unitId(model, numbers.unit);
  const by = actorOf(model, act, numbers);
  const duty = dutyKey(model, act, numbers);
  const form = model.side.units[id]?.duties[duty]?.plan.form ?? 'plan';
  const ref = { submission: key, form, formVersion: `${form}@1`, bodyHash: `hash-${key}` };
  const looked = model.taskOf(id).duties[duty]?.submission ?? 'outdated';
  const request = model.taskOf(id).duties[duty]?.request?.id ?? 'nothing';
  const about = {
    duty,
    ref,
    looked,
    request,
    person: by.person,
    pick: numbers,
    today: dayOf(model.now),
  };
  const payload = PAYLOADS[act](about);
  return { key, act, by, receivedAt: model.now, request: key, payload } as UnitCommand;
}

type Steering = {
  [Act in Exclude<IssuanceAct, 'issue' | 'amend'>]: (
    model: Issuing,
    pick: Pick,
  ) => IssuanceCommandPayload[Act];
};

function someDuty(model: Issuing, { unit, duty }: Pick): string {
  return at(Object.keys(model.side.units[unitId(model, unit)]?.duties ?? {}), duty) ?? 'nothing';
}

/** A duty that is suspended, where there is one: two steps seldom pick the same by chance. */
function suspendedDuty(model: Issuing, numbers: Pick): { unit: string; duty: string } {
  const suspended = model.units.flatMap((unit) =>
    Object.entries(model.side.units[unit]?.duties ?? {})
      .filter(([, { suspended }]) => suspended)
      .map(([duty]) => ({ unit, duty })),
  );
  const other = { unit: unitId(model, numbers.unit), duty: someDuty(model, numbers) };
  return (numbers.isWild ? undefined : at(suspended, numbers.unit + numbers.duty)) ?? other;
}

/** Now and then the request that waits is granted by the act. */
function openRequest(model: Issuing, numbers: Pick): { request?: string } {
  const duties = model.taskOf(unitId(model, numbers.unit)).duties;
  const request = duties[someDuty(model, numbers)]?.request;
  return request && !numbers.isWild ? { request: request.id } : {};
}

/** A rung that waits for a word, where there is one. */
function someRung(model: Issuing, { unit, duty, isWild }: Pick): RungName[] {
  const asked = askedClocks(model).flatMap(({ asks = [], ...one }) =>
    asks.map(({ rung }) => ({ unit: one.unit, duty: one.duty, clock: one.clock, rung })),
  );
  const other = { unit: unitId(model, unit), duty: 'plan', clock: 0, rung: 4 };
  return [(isWild ? undefined : at(asked, unit + duty)) ?? other];
}

const STEERING: Steering = {
  extendDue: (model, numbers) => ({
    unit: unitId(model, numbers.unit),
    duty: someDuty(model, numbers),
    dueAt: model.now + numbers.days * DAY_MS,
    reason: '汛情',
    ...openRequest(model, numbers),
  }),
  suspendDuty: (model, numbers) => ({
    ...{ unit: unitId(model, numbers.unit), duty: someDuty(model, numbers), reason: '汛情' },
    ...openRequest(model, numbers),
  }),
  resumeDuty: (model, numbers) => ({
    ...suspendedDuty(model, numbers),
    reason: '恢复',
    dueAt: model.now + numbers.days * DAY_MS,
  }),
  moveDue: (model, numbers) => ({
    duty: numbers.isWild ? 'report' : someDuty(model, numbers),
    dueAt: model.now + numbers.days * DAY_MS,
    reason: '改期',
  }),
  setAnchor: (model, { days }) => ({ anchor: 'congress', on: addDays(dayOf(model.now), days) }),
  releaseParticipant: (model, { unit, isWild }) => ({
    unit: unitId(model, unit),
    reason: '投送有误',
    ...(isWild ? {} : { instead: 'sf-science' }),
  }),
  urge: (model, { unit }) => ({ units: [unitId(model, unit)], text: '请抓紧' }),
  confirmRungs: (model, numbers) => ({ rungs: someRung(model, numbers) }),
  holdRungs: (model, numbers) => ({
    rungs: someRung(model, numbers),
    until: model.now + numbers.days * DAY_MS,
    reason: numbers.isWild ? '' : '待核实',
  }),
  reviseCircular: (model, { isWild }) => ({
    ...waitingCircular(model, isWild),
    ...{ title: '通报', text: isWild ? '' : '现予通报。' },
  }),
  signCircular: (model, { isWild }) => waitingCircular(model, isWild),
  discardCircular: (model, { isWild }) => ({
    circular: waitingCircular(model, false).circular,
    reason: isWild ? '' : '另行处理',
  }),
  closeItem: (_model, { unit }) => ({ item: unit + 1, state: 'closed', reason: '办结' }),
  countersignClosing: (model, { unit, isWild }) => ({
    ...{ item: proposedItem(model) ?? unit + 1, state: 'closed' },
    ...{ agree: !isWild, opinion: '核实' },
  }),
  close: (_model, { isWild }) => ({ force: isWild, reason: '收尾' }),
  withdraw: (_model, { isWild }) => ({ reason: isWild ? '' : '另行部署' }),
};

/** An item whose closing waits for its other leads. */
function proposedItem({ side }: Issuing): number | null {
  const [item] = Object.keys(side.issuance.closings);
  return item === undefined ? null : Number(item);
}

/** Who steers: the sponsor, or one of the leads a closing waits for. */
function steererOf(model: Issuing, steer: IssuanceAct): Actor {
  const item = steer === 'countersignClosing' ? proposedItem(model) : null;
  const closing = item === null ? undefined : model.side.issuance.closings[item];
  const [lead] = closing ? awaitedLeads(closing, closing.leads) : [];
  return { person: lead === undefined ? 'sf-one' : `${lead}-one`, office: lead ?? 'sf-publicity' };
}

function waitingCircular(
  { side }: Issuing,
  isWild: boolean,
): { circular: number; revision: number } {
  const { no = 1, revision = 1 } = side.issuance.circular ?? {};
  return { circular: no, revision: isWild ? revision + 1 : revision };
}

/** The command of a step of the issuing side, made when the step is taken. */
export function issuerCommand(
  model: Issuing,
  { steer, pick: numbers }: { steer: Exclude<IssuanceAct, 'issue' | 'amend'>; pick: Pick },
  key: string,
): IssuanceCommand {
  const payload = STEERING[steer](model, numbers);
  const by = steererOf(model, steer);
  return { key, act: steer, by, receivedAt: model.now, request: key, payload } as IssuanceCommand;
}
