import * as fc from 'fast-check';
import { applyDrafting } from '../../../domain/drafting/apply-drafting';
import { decideDrafting, type DraftingFacts } from '../../../domain/drafting/decide-drafting';
import { type Drafting, isOutdated, UNSENT } from '../../../domain/drafting/drafting';
import type { DraftingAsked } from '../../../domain/drafting/drafting-event';
import { draftingTurns } from '../../../domain/drafting/drafting-tasks';
import { signedDraft, textToSign } from '../../../domain/drafting/signed-draft';
import { whoDrafts } from '../../../domain/drafting/who-drafts';
import { isRefusal } from '../../../domain/refusal';
import { buildCampaign } from '../../builders/campaign-file';

const seat = (person: string, office = 'sf') => ({ person, office });
const writer = seat('writer', 'sf-publicity');
const [clerk, chief, money] = [seat('clerk'), seat('chief'), seat('money', 'sf-economy')];

const facts = (hash: string, more: Partial<DraftingFacts> = {}): DraftingFacts => ({
  ...{ hash, writers: ['writer'], mayDrafterSign: false },
  ...{ checkers: [clerk, chief, writer], countersigners: [money, chief], signers: [chief] },
  ...more,
});
const send = (hash: string, way: object = {}): DraftingAsked => ({
  act: 'send',
  payload: { checker: clerk, countersigners: [money], signer: chief, hash, opinion: '', ...way },
});
const pass = (step: 'checking' | 'countersigning' | 'signing', hash: string): DraftingAsked => ({
  act: 'pass',
  payload: { step, hash, opinion: '同意。' },
});
const back = (opinion: string): DraftingAsked => ({ act: 'return', payload: { opinion } });

type Act = [by: ReturnType<typeof seat>, asked: DraftingAsked, hash: string];

/** What becomes of a draft; the code of the first refusal. */
function story(acts: Act[], from: Drafting = UNSENT): Drafting | string {
  let state = from;
  for (const [at, [by, asked, hash]] of acts.entries()) {
    const event = decideDrafting(state, { ...asked, by }, facts(hash));
    if (isRefusal(event)) return event.refused;
    state = applyDrafting(state, event, { ...by, at });
  }
  return state;
}

const CHECKED: Act[] = [
  [writer, send('a'), 'a'],
  [clerk, pass('checking', 'a'), 'a'],
];
const SIGNED: Act[] = [
  ...CHECKED,
  [money, pass('countersigning', 'a'), 'a'],
  [chief, pass('signing', 'a'), 'a'],
];

it('goes from the drafter to who checks, countersigns and signs, each in turn', () => {
  const signed = story(SIGNED) as Drafting;
  expect(signed.step).toBe('signed');
  expect(signedDraft(signed, 'a')).toMatchObject({ signer: chief, signedAt: 3, drafter: writer });
  expect(signed.words.map(({ step, person }) => [step, person])).toEqual([
    ['drafting', 'writer'],
    ['checking', 'clerk'],
    ['countersigning', 'money'],
    ['signing', 'chief'],
  ]);
  expect(story([...CHECKED, [chief, pass('signing', 'a'), 'a']])).toBe('draftStepPassed');
  expect(story([...CHECKED, [clerk, pass('countersigning', 'a'), 'a']])).toBe('draftNotYours');
});

it('is the text that was looked at, and no other', () => {
  // Whoever checks may mend the text: what they pass is what they have seen.
  expect(story([CHECKED[0] as Act, [clerk, pass('checking', 'b'), 'b']])).toMatchObject({
    hash: 'b',
  });
  expect(story([CHECKED[0] as Act, [clerk, pass('checking', 'a'), 'b']])).toBe('draftTextChanged');
  expect(story([...CHECKED, [money, pass('countersigning', 'b'), 'b']])).toBe('draftTextChanged');
  const signed = story(SIGNED) as Drafting;
  expect(signedDraft(signed, 'b')).toMatchObject({ refused: 'draftChangedSinceSigned' });
  expect(draftingTurns(signed, 'b')).toEqual([{ ...writer, task: 'resending' }]);
  expect(story([[writer, send('b'), 'b']], signed)).toMatchObject({ step: 'checking', round: 2 });
  expect(story([[writer, send('a'), 'a']], signed)).toBe('draftUnderway');
});

it('goes back with a reason, and begins anew', () => {
  expect(story([...CHECKED, [money, back(' '), 'a']])).toBe('reasonRequired');
  const returned = story([...CHECKED, [money, back('经费来源不明。'), 'a']]) as Drafting;
  expect(draftingTurns(returned, 'a')).toEqual([{ ...writer, task: 'revising' }]);
  const again = story(
    [
      [writer, send('b'), 'b'],
      [clerk, pass('checking', 'b'), 'b'],
    ],
    returned,
  );
  expect(draftingTurns(again as Drafting, 'b')).toEqual([{ ...money, task: 'countersigning' }]);
  expect(story([...SIGNED, [chief, back('再议。'), 'a']])).toMatchObject({ step: 'drafting' });
  expect(story([...SIGNED, [clerk, back('再议。'), 'a']])).toBe('draftNotYours');
  const recall: DraftingAsked = { act: 'recall', payload: { opinion: '' } };
  expect(story([...CHECKED, [writer, recall, 'a']])).toMatchObject({ step: 'drafting' });
  expect(story([...CHECKED, [clerk, recall, 'a']])).toBe('draftNotYours');
});

it('is checked by another than sends it, and signed by nobody who wrote it', () => {
  expect(story([[writer, send('a', { checker: writer }), 'a']])).toBe('draftCheckerUnfit');
  expect(story([[writer, send('a', { checker: money }), 'a']])).toBe('draftCheckerUnfit');
  expect(story([[writer, send('a', { signer: clerk }), 'a']])).toBe('draftSignerUnfit');
  expect(story([[writer, send('a', { countersigners: [clerk] }), 'a']])).toBe(
    'draftCountersignerUnfit',
  );
  const asked = { ...send('a'), by: writer };
  const wrote = { writers: ['writer', 'chief'] };
  expect(decideDrafting(UNSENT, asked, facts('a', wrote))).toMatchObject({
    refused: 'draftSignerWrote',
  });
  const allowed = facts('a', { ...wrote, mayDrafterSign: true });
  expect(isRefusal(decideDrafting(UNSENT, asked, allowed))).toBe(false);
});

it('is signed only when every word of the round was said of the text as it stands', () => {
  const person = fc.constantFrom(writer, clerk, chief, money);
  const hash = fc.constantFrom('a', 'b');
  const step = fc.constantFrom('checking' as const, 'countersigning' as const, 'signing' as const);
  const asked = fc.oneof(
    hash.map((one) => send(one)),
    fc.tuple(step, hash).map(([at, one]) => pass(at, one)),
    fc.constant(back('改。')),
    fc.constant<DraftingAsked>({ act: 'recall', payload: { opinion: '' } }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(person, asked, hash), { maxLength: 40 }), hash, (acts, now) => {
      let state = UNSENT;
      for (const [at, [by, one, present]] of acts.entries()) {
        const event = decideDrafting(state, { ...one, by }, facts(present));
        if (!isRefusal(event)) state = applyDrafting(state, event, { ...by, at });
      }
      const agreed = state.words.filter(
        ({ verdict, round, hash: of }) =>
          verdict === 'passed' && round === state.round && of === now,
      );
      const isWhole = ['clerk', 'money', 'chief'].every((one) =>
        agreed.some((word) => word.person === one),
      );
      const isSigned = !isRefusal(signedDraft(state, now));
      expect(isSigned && !isWhole).toBe(false);
      if (isOutdated(state, now)) expect(isSigned).toBe(false);
    }),
  );
});

it('stands for everything but the number and the days', () => {
  const file = buildCampaign();
  const { notice } = file;
  const signed = textToSign(file);
  const numbered = { ...notice, number: '示总工发〔2026〕9号', issuedOn: '2026-05-01' };
  expect(textToSign({ ...file, notice: numbered })).toEqual(signed);
  expect(textToSign({ ...file, notice: { ...notice, text: '另一个正文' } })).not.toEqual(signed);
  expect(textToSign({ ...file, graceDays: file.graceDays + 1 })).not.toEqual(signed);
});

it('goes to those who hold the posts: a leader of the body signs, its head where it has none', () => {
  const one = (
    id: string,
    office: string,
    role: 'leaderInCharge' | 'departmentHead' | 'handler',
  ) => ({
    ...{ id, posts: [{ office, role }], disabled: false },
  });
  const staff = [
    one('chief', 'sf', 'leaderInCharge'),
    one('deputy', 'sf', 'departmentHead'),
    one('writer', 'sf-publicity', 'handler'),
    one('money', 'sf-economy', 'departmentHead'),
    one('aide', 'sf-economy', 'handler'),
    one('east', 'sf-east', 'leaderInCharge'),
  ];
  const place = { issuer: 'sf', sponsor: 'sf-publicity', parts: ['sf-publicity', 'sf-economy'] };
  const names = (of: keyof ReturnType<typeof whoDrafts>, some = staff) =>
    whoDrafts(some, place)[of].map(({ person }) => person);
  expect(names('signers')).toEqual(['chief']);
  expect(names('checkers')).toEqual(['writer', 'chief', 'deputy']);
  expect(names('countersigners')).toEqual(['deputy', 'writer', 'money']);
  const left = staff.map((person) => ({ ...person, disabled: person.id === 'chief' }));
  expect(names('signers', left)).toEqual(['deputy']);
});
