import { ISSUANCE_EVENTS } from '../../../../../domain/issuance-event';
import { type Submitted, UNIT_EVENTS } from '../../../../../domain/unit-event';
import { issuanceSentence } from '../../../../../web/client/features/journal/issuance-sentence';
import {
  JournalWords,
  type ToldEvent,
} from '../../../../../web/client/features/journal/journal-words';
import { unitSentence } from '../../../../../web/client/features/journal/unit-sentence';
import texts from '../../../../../web/client/i18n/zh-CN/journal.json';

type Texts = { [key: string]: string | Texts };

function found(path: string): string | undefined {
  let at: string | Texts | undefined = texts;
  for (const step of path.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** The Chinese texts, filled in as the library fills them in; a missing one fails. */
function t(key: string, values: Record<string, string | number | undefined> = {}): string {
  const text = found(key) ?? found(`${key}_other`);
  if (text === undefined) throw new Error(`no text ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`${key} lacks ${name}`);
    return String(values[name]);
  });
}

const day = (at: number) => `${at}日`;
const words = new JournalWords(
  t as never,
  { due: day },
  {
    units: { a: '甲市', b: '乙市', c: '丙市', d: '丁市' },
    duties: { plan: '报送方案', report: '报送情况' },
    anchors: [{ id: 'congress', name: '党代会', on: null, followed: false, duties: [] }],
  },
);
const row = { unit: 'a', duty: 'plan', clock: 1, dueAt: 6, nextRungAt: null, returns: 0 };
const rung = { ...row, rung: 1, audiences: [], dueAt: 6 };
const asked = { ...rung, rungs: [4], asks: [], reached: 3 };
const handed: Submitted = {
  ...{ submission: 's', form: 'plan', formVersion: 'v', bodyHash: 'h' },
  ...{ duty: 'plan', kind: 'plan', handling: 'review', round: 1, dueAt: null, late: false },
};

const ISSUERS: [ToldEvent, string][] = [
  [
    {
      act: 'rung.fired',
      data: { rows: ['a', 'b', 'c', 'd'].map((unit) => ({ ...rung, unit, action: 'chase' })) },
    },
    '催办：甲市、乙市、丙市等 4 个单位，涉及 4 项（报送方案）',
  ],
  [
    {
      act: 'rung.fired',
      data: {
        rows: [{ ...rung, action: 'draftCircular' }],
        circular: { no: 2, title: '通报', text: '现予通报。', readers: ['named'] },
      },
    },
    '起草通报：甲市，涉及 1 项（报送方案），同时起草第 2 份通报',
  ],
  [
    { act: 'circular.revised', data: { no: 2, title: '通报', text: '改' } },
    '修改第 2 份通报的文字',
  ],
  [
    {
      act: 'circular.sent',
      data: {
        ...{ no: 2, title: '通报', text: '现予通报。', readers: ['participants'] },
        ...{ rows: [{ unit: 'a', duty: 'plan', name: '甲市', title: '报送方案', dueAt: 6 }] },
        to: ['a', 'b', 'c'],
      },
    },
    '签发第 2 份通报，点名甲市，印发 3 个单位',
  ],
  [
    { act: 'circular.discarded', data: { no: 2, reason: '另行处理' } },
    '不予印发第 2 份通报：另行处理',
  ],
  [
    { act: 'due.extended', data: { row, from: 3, reason: '受灾' } },
    '将甲市“报送方案”的时限延长至6日：受灾',
  ],
  [
    { act: 'unit.urged', data: { units: ['a', 'x'], duty: null, text: '' } },
    '催办甲市、（已撤销的单位）',
  ],
  [
    { act: 'rungs.held', data: { asks: [asked], until: 9, reason: '待核实' } },
    '暂缓报送领导至9日：甲市，涉及 1 项（报送方案）：待核实',
  ],
  [
    { act: 'approvals.chased', data: { rows: [{ ...row, rung: 1 } as never] } },
    '催办审批人：甲市报送的“报送方案”，涉及 1 人次',
  ],
  [
    { act: 'anchor.set', data: { anchor: 'congress', on: '2026-05-04', from: null } },
    '确定“党代会”的日期为2026-05-04',
  ],
  [
    {
      act: 'campaign.closing',
      data: { outcome: 'withdrawn', forced: false, reason: '错发', open: 7 },
    },
    '开始撤回通知，尚有 7 项未办：错发',
  ],
];

const UNITS: [Parameters<typeof unitSentence>[2], string][] = [
  [{ act: 'plan.submitted', data: handed }, '提交“报送方案”'],
  [
    { act: 'plan.submitted', data: { ...handed, round: 2, late: true, reply: '已补充' } },
    '提交“报送方案”（第 2 次报送、超期）：已补充',
  ],
  [
    { act: 'report.submitted', data: { ...handed, duty: 'report', nothing: true } },
    '对“报送情况”作零报告',
  ],
  [
    {
      act: 'submission.returned',
      data: { duty: 'plan', submission: 's', opinion: '缺分工', correctBy: 9 },
    },
    '退回“报送方案”，9日前补正：缺分工',
  ],
];

test.each(ISSUERS)('of the issuing side: %j', (told, sentence) => {
  expect(issuanceSentence(t as never, words, told as never)).toBe(sentence);
});

test.each(UNITS)('of a unit: %j', (told, sentence) => {
  expect(unitSentence(t as never, words, told)).toBe(sentence);
});

test('every act has a text under which it is told', () => {
  const data = {
    ...{
      rows: [{ ...rung, action: 'remind' }],
      row,
      counts: { duties: 1, met: 1, open: 0, onTime: 1, late: 0, participants: 1 },
    },
    ...{
      title: '题',
      number: '1号',
      page: 0,
      units: 3,
      participants: 2,
      duties: 5,
      cause: 'moved',
    },
    ...{
      duty: 'plan',
      to: 5,
      reason: '因',
      anchor: 'congress',
      on: '2026-01-01',
      unit: 'a',
      cancelled: 2,
    },
    ...{
      instead: null,
      text: '文',
      item: 1,
      state: 'closed',
      outcome: 'closed',
      open: 1,
      no: 1,
      to: ['a'],
      late: true,
    },
    ...{ opinion: '见', correctBy: 6, category: 'meeting', round: 1, way: 'onSite' },
    findings: [{ point: '有部署', finding: 'partly', note: '见' }],
    changes: [{}],
    ...{ wish: 'extension', until: 9, dueAt: 6, asks: [rung] },
  };
  for (const act of ISSUANCE_EVENTS) {
    const rows = act === 'unit.urged' ? { ...data, units: ['a'] } : data;
    expect(issuanceSentence(t as never, words, { act, data: rows } as never)).toMatch(/\S/);
  }
  for (const act of UNIT_EVENTS) {
    expect(unitSentence(t as never, words, { act, data } as never)).toMatch(/\S/);
  }
});
