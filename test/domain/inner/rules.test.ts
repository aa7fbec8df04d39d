import { applyInner } from '../../../domain/inner/apply-inner';
import { decideInner } from '../../../domain/inner/decide-inner';
import { UNTOUCHED_HANDLING, type InnerHandling } from '../../../domain/inner/inner';
import type { InnerAsked } from '../../../domain/inner/inner-command';
import type { InnerFacts } from '../../../domain/inner/inner-facts';
import { innerTasks } from '../../../domain/inner/inner-tasks';
import { isRefusal } from '../../../domain/refusal';

const AT = Date.UTC(2026, 2, 2, 1);
const DUTY = 'plan';

const OFFICE: InnerFacts = {
  holders: {
    registryClerk: ['clerk'],
    handler: ['handler'],
    departmentHead: ['head', 'second-head'],
    leaderInCharge: ['leader'],
  },
  department: {},
  units: ['u', 'd-1', 'd-2'],
  insiders: ['clerk', 'handler', 'head', 'second-head', 'leader'],
  isOn: true,
  standIns: [],
  secretaries: [{ person: 'clerk', leader: 'leader' }],
  open: [DUTY],
  sent: {},
};

type Asked = InnerAsked & { person: string };

/** Plays acts in order; gives the state, or the code of the first refusal. */
function play(asked: Asked[], facts = OFFICE): InnerHandling | string {
  let state = UNTOUCHED_HANDLING;
  for (const [i, one] of asked.entries()) {
    const at = AT + i;
    const ruled = decideInner(state, { ...one, at }, facts);
    if (isRefusal(ruled)) return ruled.refused;
    state = applyInner(state, ruled, { at, person: one.person });
  }
  return state;
}

const write = (person: string, digest = 'a'): Asked => ({
  ...{
    act: 'writeDraft',
    person,
    payload: { duty: DUTY, text: `t-${digest}`, digest, opinion: '' },
  },
});
const pass = (person: string, digest = 'a'): Asked => ({
  ...{ act: 'passDraft', person, payload: { duty: DUTY, digest, opinion: '同意', paper: null } },
});
const onPaper = (person: string, attachment = 'scan'): Asked => {
  const paper = { leader: 'leader', givenOn: '2026-03-02', attachment };
  return { act: 'passDraft', person, payload: { duty: DUTY, digest: 'a', opinion: '同意', paper } };
};
const sendBack = (person: string, to: 'drafting' | 'sending', opinion: string): Asked => ({
  ...{ act: 'returnDraft', person, payload: { duty: DUTY, to, opinion } },
});

const TO_SIGNING = [write('handler'), pass('head'), pass('clerk')];

function draftOf(state: InnerHandling | string): InnerHandling['drafts'][string] {
  if (typeof state === 'string') throw new Error(state);
  const draft = state.drafts[DUTY];
  if (!draft) throw new Error('no draft');
  return draft;
}

test('a text goes from the handler over head, office and leader to being handed up', () => {
  const draft = draftOf(play([...TO_SIGNING, pass('leader')]));
  expect(draft.step).toBe('sending');
  expect(draft.opinions.map(({ step, verdict, person }) => [step, verdict, person])).toEqual([
    ['drafting', 'written', 'handler'],
    ['reviewing', 'passed', 'head'],
    ['checking', 'passed', 'clerk'],
    ['signing', 'passed', 'leader'],
  ]);
});

test('nobody acts out of turn, and nobody passes a text other than the present one', () => {
  expect(play([write('handler'), pass('leader')])).toBe('innerNotYourStep');
  expect(play([write('handler'), pass('head', 'b')])).toBe('innerTextChanged');
  expect(play([pass('handler')])).toBe('innerStepPassed');
  expect(play([...TO_SIGNING, pass('leader'), pass('handler')])).toBe('innerStepPassed');
});

test('a text changed while it is checked goes back to be reviewed', () => {
  const changed = [...TO_SIGNING.slice(0, 2), write('clerk', 'b')];
  expect(draftOf(play(changed))).toMatchObject({
    ...{ step: 'reviewing', digest: 'b', round: 1, writers: ['clerk', 'handler'] },
  });
  expect(play([...TO_SIGNING, write('handler', 'b')])).toBe('innerStepPassed');
});

test('once it is handed up a text is nobody’s, until another is begun in a new round', () => {
  const signed = [...TO_SIGNING, pass('leader')];
  const up: InnerFacts = { ...OFFICE, open: [], sent: { [DUTY]: 'a' } };
  const state = play(signed);
  if (typeof state === 'string') throw new Error(state);
  expect(innerTasks(state, OFFICE, AT)).toContainEqual({
    ...{ person: 'handler', step: 'sending', duty: DUTY, standsFor: null },
  });
  expect(innerTasks(state, up, AT).filter(({ duty }) => duty === DUTY)).toEqual([]);
  const next = (asked: Asked, facts: InnerFacts) =>
    decideInner(state, { ...asked, at: AT + 9 }, facts);
  expect(next(write('handler', 'b'), up)).toMatchObject({ refused: 'dutyNotOpen' });
  const returned = { ...up, open: [DUTY] };
  expect(next(write('handler'), returned)).toMatchObject({ refused: 'innerTextSent' });
  const begun = next(write('handler', 'b'), returned);
  expect(begun).toMatchObject({ act: 'draft.written', data: { begins: true } });
  if (isRefusal(begun)) throw new Error(begun.refused);
  const after = applyInner(state, begun, { at: AT + 9, person: 'handler' });
  expect(draftOf(after)).toMatchObject({ step: 'reviewing', round: 2, writers: ['handler'] });
  expect(draftOf(after).opinions).toHaveLength(5);
});

test('an office that has it switched off is asked for nothing', () => {
  const off = { ...OFFICE, isOn: false };
  expect(play([write('handler')], off)).toBe('innerSwitchedOff');
  expect(innerTasks(UNTOUCHED_HANDLING, off, AT)).toEqual([]);
});

test('the department in charge writes and reviews, the office checks and signs', () => {
  const department = { handler: ['d-handler'], departmentHead: ['d-head'] };
  const facts: InnerFacts = { ...OFFICE, department };
  expect(play([write('handler')], facts)).toBe('innerNotYourStep');
  const way = [write('d-handler'), pass('d-head'), pass('clerk'), pass('leader')];
  expect(draftOf(play(way, facts)).step).toBe('sending');
  const small: InnerFacts = { ...OFFICE, department: { handler: ['d-handler'] } };
  expect(draftOf(play([write('d-handler'), pass('head')], small)).step).toBe('checking');
});

test('a return says why and leads to an earlier step', () => {
  expect(draftOf(play([...TO_SIGNING, sendBack('leader', 'drafting', '数据不全')])).step).toBe(
    'drafting',
  );
  expect(play([...TO_SIGNING, sendBack('leader', 'drafting', ' ')])).toBe('innerOpinionMissing');
  expect(play([...TO_SIGNING, sendBack('leader', 'sending', '退')])).toBe('innerTargetNotEarlier');
});

test('only whoever wrote a text withdraws it, as long as it has not been handed up', () => {
  const withdraw = (person: string): Asked => ({
    ...{ act: 'withdrawDraft', person, payload: { duty: DUTY, opinion: '有误' } },
  });
  expect(draftOf(play([...TO_SIGNING, withdraw('handler')])).step).toBe('drafting');
  expect(play([...TO_SIGNING, withdraw('head')])).toBe('innerNotYourStep');
  const sent = [...TO_SIGNING, pass('leader'), withdraw('handler')];
  expect(draftOf(play(sent)).step).toBe('drafting');
});

test('a head does not review an own text while there is another; alone, it is marked', () => {
  const writing: InnerFacts = { ...OFFICE, holders: { ...OFFICE.holders, handler: ['head'] } };
  expect(play([write('head'), pass('head')], writing)).toBe('innerNotYourStep');
  expect(draftOf(play([write('head'), pass('second-head')], writing)).step).toBe('checking');
  const alone = { ...OFFICE, holders: { departmentHead: ['head'] } };
  const draft = draftOf(play([write('head'), pass('head')], alone));
  expect(draft.opinions.at(-1)).toMatchObject({ step: 'reviewing', own: true });
});

test('a word on paper needs a secretary entrusted by that leader, and the sheet', () => {
  expect(draftOf(play([...TO_SIGNING, onPaper('clerk')])).opinions.at(-1)).toMatchObject({
    ...{ person: 'clerk', step: 'signing', own: false },
    paper: { leader: 'leader', givenOn: '2026-03-02', attachment: 'scan' },
  });
  expect(play([...TO_SIGNING, onPaper('handler')])).toBe('paperNotEntrusted');
  expect(play([...TO_SIGNING, onPaper('clerk', '')])).toBe('paperSheetMissing');
  expect(play([write('handler'), onPaper('clerk')])).toBe('paperNotEntrusted');
  const author = { ...OFFICE, secretaries: [{ person: 'handler', leader: 'leader' }] };
  expect(play([...TO_SIGNING, onPaper('handler')], author)).toBe('paperOwnDraft');
});

test('a stand-in acts for the holder while switched on, and no longer', () => {
  const role = 'leaderInCharge' as const;
  const away = { holder: 'leader', role, by: 'deputy', fromAt: AT, untilAt: AT + 3 };
  const until = (untilAt: number | null): InnerFacts => ({
    ...OFFICE,
    standIns: [{ ...away, untilAt }],
  });
  const draft = draftOf(play([...TO_SIGNING, pass('deputy')], until(null)));
  expect(draft.opinions.at(-1)).toMatchObject({ person: 'deputy', standsFor: 'leader' });
  expect(play([...TO_SIGNING, pass('deputy')], until(AT + 3))).toBe('innerNotYourStep');
});

test('a notice goes down inside the office until everybody shown it has read it', () => {
  const going: Asked[] = [
    { act: 'register', person: 'clerk', payload: { number: '收〔2026〕8号' } },
    { act: 'propose', person: 'clerk', payload: { opinion: '拟请业务科主办' } },
    { act: 'instruct', person: 'leader', payload: { opinion: '同意', paper: null } },
    {
      ...{ act: 'assign', person: 'clerk' },
      payload: { lead: 'd-1', assisting: ['d-2', 'd-1'], readers: ['handler', 'head'] },
    },
    { act: 'read', person: 'handler', payload: {} },
  ];
  const strange = going.map((one) =>
    one.act === 'assign' ? { ...one, payload: { ...one.payload, readers: ['nobody'] } } : one,
  );
  expect(play(strange)).toBe('innerReaderUnknown');
  const under = play(going);
  if (typeof under === 'string') throw new Error(under);
  expect(under.sheet).toMatchObject({ step: 'circulating', lead: 'd-1', assisting: ['d-2'] });
  expect(innerTasks(under, OFFICE, AT)).toEqual([
    { person: 'head', step: 'circulating', duty: null, standsFor: null },
  ]);
  expect(play([...going, { act: 'read', person: 'handler', payload: {} }])).toBe('innerStepPassed');
  const done = play([...going, { act: 'read', person: 'head', payload: {} }]);
  if (typeof done === 'string') throw new Error(done);
  expect(done.sheet.step).toBe('done');
  expect(innerTasks(done, OFFICE, AT)).toEqual([]);
});
