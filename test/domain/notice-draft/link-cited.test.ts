import type { Drafting } from '../../../domain/notice-draft/drafting';
import type { KnownNotice } from '../../../domain/notice-draft/known-notice';
import { linkCited, plainNumber } from '../../../domain/notice-draft/link-cited';
import type { Answers } from '../../../domain/notice-draft/question';

const NOTICE: KnownNotice = {
  ...{ campaign: 'books', office: 'sf' },
  ...{ number: '示总工发〔2026〕7号', title: '关于建设职工书屋的通知' },
};
const PLACES = { '《关于建设职工书屋的通知》': { start: 3, end: 16 } };
const LINK = { as: 'basis', campaign: 'books', office: 'sf' };

function drafting(answers: Answers = {}): Drafting {
  const basis = { id: 'd', directory: 'demo', units: [], office: 'sf', answers };
  return {
    basis,
    issuer: 'sf',
    issuedOn: null,
    questions: [],
    spans: {},
    anchors: [],
    cited: PLACES,
  };
}

it.each([
  '示总工发〔2026〕7号',
  '示总工发[2026]7号',
  '示总工发（2026）07号',
  '示总工发 〔２０２６〕 ７号',
])('links a document whose number is that of a notice, however it is typed: %s', (number) => {
  const on = drafting();
  expect(plainNumber(number)).toBe('示总工发〔2026〕7号');
  expect(
    linkCited(
      on,
      [`《建设书屋的文件》(${number.replace(/[（）]/g, (b) => (b === '（' ? '〔' : '〕'))})`],
      [NOTICE],
    ),
  ).toEqual([LINK]);
  expect(on.questions).toEqual([]);
});

it.each([
  '《关于建设职工书屋的通知》',
  '《关于建设职工书屋的通知》（示总工发〔2026〕8号）',
  '《建设职工书屋》（示工发〔2026〕7号）',
])('asks where only the title is the same, or the number looks like it: %s', (words) => {
  const on = drafting();
  expect(linkCited(on, [words], [NOTICE])).toEqual([]);
  const [question] = on.questions;
  expect(question).toMatchObject({ code: 'citedNotice', isBlocking: false, answer: null });
  const key = question?.key ?? '';
  expect(linkCited(drafting({ [key]: { kind: 'yes' } }), [words], [NOTICE])).toEqual([LINK]);
  expect(linkCited(drafting({ [key]: { kind: 'no' } }), [words], [NOTICE])).toEqual([]);
});

it('points at the words that cite', () => {
  const on = drafting();
  linkCited(on, ['《关于建设职工书屋的通知》'], [NOTICE]);
  expect(on.questions[0]?.span).toEqual({ start: 3, end: 16 });
});

it('asks which one where two notices bear the number', () => {
  const on = drafting();
  const twice = [NOTICE, { ...NOTICE, office: 'sf-east' }];
  expect(linkCited(on, [`《通知》（${NOTICE.number}）`], twice)).toEqual([]);
  expect(on.questions).toHaveLength(1);
});

it.each(['《劳动合同法》', '《关于春节的通知》（示总工发〔2026〕17号）', ''])(
  'leaves alone what is another document: %s',
  (words) => {
    const on = drafting();
    expect(linkCited(on, [words], [NOTICE])).toEqual([]);
    expect(on.questions).toEqual([]);
  },
);
