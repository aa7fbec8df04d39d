import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  draftCampaign,
  isSettled,
  type NoticeDraft,
} from '../../../domain/notice-draft/draft-campaign';
import type { Answer, DraftQuestion } from '../../../domain/notice-draft/question';
import { readNotice } from '../../../domain/notice-import/read-notice';
import { isInternal } from '../../../domain/resolve-units';
import { examineCampaign } from '../../../domain/validate-campaign';
import { FORM_KEYS } from '../../../forms/catalogue';
import { readExampleDirectories } from '../../../scripts/seed-data/examples';
import { CALENDAR_2022 } from '../../builders/calendar-2022';

const directories = readExampleDirectories();

function draft(source: string, directory: string, answers: Record<string, Answer> = {}) {
  const { name, root, units } = directories.find((one) => one.name === directory) ?? {
    ...{ name: '', root: '', units: [] },
  };
  const reading = readNotice(source);
  if (reading === 'classified') throw new Error('read as classified');
  return draftCampaign(reading, {
    id: 'drafted',
    directory: name,
    units,
    office: `${root}-xj`,
    answers,
  });
}

/** As an issuing officer would answer, so that nothing is left open. */
function answerTo({ code, answers, units }: DraftQuestion, on: string): Answer {
  if (answers.includes('text')) return { kind: 'text', text: '甘总工发〔2022〕900号' };
  if (code === 'recurrenceEnd') return { kind: 'day', on: '2022-12-20' };
  if (answers.includes('day')) return { kind: 'day', on };
  if (answers.includes('days')) return { kind: 'days', from: '2022-06-01', to: '2022-06-30' };
  const [unit] = units;
  if (answers.includes('unit') && unit) return { kind: 'unit', unit };
  return { kind: answers.includes('yes') ? 'yes' : 'leaveOut' };
}

function answered(source: string, directory: string, on = '2022-12-20'): NoticeDraft {
  const { questions } = draft(source, directory);
  const answers = Object.fromEntries(questions.map((one) => [one.key, answerTo(one, on)]));
  return draft(source, directory, answers);
}

function faultsOf({ file }: NoticeDraft): string[] {
  const directory = directories.find(({ name }) => name === file.directory)?.units ?? [];
  const offices = directory.filter((unit) => isInternal(unit) || unit.parent === null);
  const examined = examineCampaign(JSON.parse(JSON.stringify(file)), directory, {
    calendar: CALENDAR_2022,
    now: Date.parse('2022-04-28T10:00:00+08:00'),
    issuing: true,
    forms: FORM_KEYS,
    reviewers: new Set(offices.map(({ id }) => id)),
  });
  return 'faults' in examined ? examined.faults.map(({ path, code }) => `${path} ${code}`) : [];
}

const NOTICE = `甘肃省总工会文件

甘总工发〔2022〕31号

甘肃省总工会关于开展职工读书月活动的通知

各市州总工会，省级产业（系统）工会，省总机关各部室、干校：

根据《关于加强职工书屋建设的意见》，现就开展职工读书月活动通知如下。

一、主要任务

（一）办好启动仪式（4月23日至4月30日）。在兰州设主会场，各地设分会场。
牵头部门：省总宣传教育部
配合单位：各市州总工会、省总文体部

（二）推荐读书达人（5月至6月）。各市州总工会推荐读书达人2人。
牵头部门：省总基层工作部
配合单位：各市州总工会、省级产业（系统）工会

二、工作要求

（一）加强领导。各级工会要认真组织。

（二）及时总结。请各市州总工会于6月20日前将活动总结报送省总工会宣传教育部。

联系人：王小书 电话：0931-1234567

甘肃省总工会
2022年4月6日
抄送：省委宣传部，省文化和旅游厅。
`;

describe('a notice of the own federation', () => {
  const found = draft(NOTICE, 'gansu');

  it('becomes a campaign with recipients, items, steps and the rows that owe them', () => {
    expect(found.file.notice).toMatchObject({
      number: '甘总工发〔2022〕31号',
      issuer: 'gs',
      sponsor: 'gs-xj',
      recipients: [
        { unitClass: 'prefecture' },
        { unitClass: 'industry' },
        { unitClass: 'department' },
        { unit: 'gs-school' },
      ],
      copies: ['省委宣传部', '省文化和旅游厅'],
      basis: ['《关于加强职工书屋建设的意见》'],
      contacts: [{ name: '王小书', phone: '0931-1234567' }],
      issuedOn: '2022-04-06',
    });
    expect(found.file.items).toMatchObject([
      {
        window: { kind: 'days', from: '2022-04-23', to: '2022-04-30' },
        leads: [{ unit: 'gs-xj' }],
      },
      { window: { kind: 'months', year: 2022, from: 5, to: 6 }, leads: [{ unit: 'gs-base' }] },
    ]);
    expect(found.file.steps.map(({ id, due }) => [id, due])).toEqual([
      ['receipt', { kind: 'workdays', count: 2, from: 'issue' }],
      ['summary', { kind: 'instant', at: '2022-06-20' }],
      ['progress', { kind: 'windowEnd' }],
    ]);
  });

  it('lets only those hand in whom the notice names', () => {
    const owes = Object.fromEntries(found.file.matrix.map((row) => [row.for, row.owes]));
    expect(owes).toEqual({
      prefecture: { receipt: 'file', summary: 'review' },
      industry: { receipt: 'file' },
      department: { receipt: 'file', progress: 'review' },
      institution: { receipt: 'file' },
    });
  });

  it('asks about a unit the directory lacks, and proposes without taking', () => {
    const [question] = found.questions;
    expect(found.questions).toHaveLength(1);
    expect(question).toMatchObject({ code: 'unknownUnit', words: '省总文体部', answer: null });
    expect(found.file.items[0]?.cooperating).toEqual([{ unitClass: 'prefecture' }]);
    expect(isSettled(found)).toBe(false);
    const outside = draft(NOTICE, 'gansu', { [question?.key ?? '']: { kind: 'outside' } });
    expect(outside.file.items[0]?.partners).toEqual(['省总文体部']);
    expect(isSettled(outside)).toBe(true);
    expect(faultsOf(outside)).toEqual([]);
  });

  it('knows where each value stands in the source', () => {
    const at = (path: string): string => {
      const { start, end } = found.spans[path] ?? { start: 0, end: 0 };
      return NOTICE.slice(start, end);
    };
    expect(at('notice.number')).toBe('甘总工发〔2022〕31号');
    expect(at('items[1].window')).toBe('5月至6月');
    expect(at('items[1].quotas')).toContain('推荐读书达人2人');
    expect(at('notice.basis')).toBe('《关于加强职工书屋建设的意见》');
    expect(at('items[0].cooperating')).toBe('各市州总工会、省总文体部');
    expect(at('steps[1]')).toContain('6月20日前将活动总结报送');
  });

  it('takes no answer of a kind the question does not offer', () => {
    const key = found.questions[0]?.key ?? '';
    expect(draft(NOTICE, 'gansu', { [key]: { kind: 'noDate' } }).file).toEqual(found.file);
  });
});

it('asks whose notice it is, and makes that of another body a basis of the own', () => {
  const { questions } = draft(NOTICE, 'qinghai');
  const foreign = questions.find(({ code }) => code === 'foreignIssuer');
  expect(foreign).toMatchObject({ words: '甘肃省总工会', isBlocking: true });
  const { file } = draft(NOTICE, 'qinghai', { [foreign?.key ?? '']: { kind: 'no' } });
  expect(file.notice).toMatchObject({ number: '', issuer: 'qh', copies: [] });
  expect(file.notice.basis?.[0]).toBe(
    '甘肃省总工会关于开展职工读书月活动的通知（甘总工发〔2022〕31号）',
  );
});

it('asks for the date of a report without one, and owes it without a date if there is none', () => {
  const undated = NOTICE.replace('于6月20日前将活动总结报送', '及时将活动总结报送');
  const { questions, file } = draft(undated, 'gansu');
  const asked = questions.find(({ code }) => code === 'undatedReport');
  expect(file.steps[1]?.due).toEqual({ kind: 'none' });
  const { file: dated } = draft(undated, 'gansu', {
    [asked?.key ?? '']: { kind: 'day', on: '2022-07-01' },
  });
  expect(dated.steps[1]?.due).toEqual({ kind: 'instant', at: '2022-07-01' });
});

it('counts from receipt, keeps the hour, and asks until when a monthly report comes back', () => {
  const dueWith = (words: string, answers: Record<string, Answer> = {}) =>
    draft(NOTICE.replace('于6月20日前', words), 'gansu', answers).file.steps[1]?.due;
  expect(dueWith('在收到本通知之日起5个工作日内')).toEqual({
    ...{ kind: 'workdays', count: 5, from: 'receipt' },
  });
  expect(dueWith('于6月20日下午5时前')).toEqual({
    ...{ kind: 'instant', at: '2022-06-20T17:00:00+08:00' },
  });
  const monthly = NOTICE.replace('于6月20日前', '于每月5日前');
  const asked = draft(monthly, 'gansu').questions.find(({ code }) => code === 'recurrenceEnd');
  expect(asked?.isBlocking).toBe(true);
  expect(dueWith('于每月5日前', { [asked?.key ?? '']: { kind: 'day', on: '2022-12-31' } })).toEqual(
    { kind: 'each', every: 'month', day: 5, until: '2022-12-31' },
  );
});

it('owes a plan only where it is to be handed in or the issuer says so', () => {
  const planned = NOTICE.replace('（一）办好启动仪式', '（一）制定活动方案');
  const { questions, file } = draft(planned, 'gansu');
  const asked = questions.find(({ code }) => code === 'planNotAsked');
  expect(file.steps.map(({ id }) => id)).not.toContain('plan');
  const { file: owed } = draft(planned, 'gansu', { [asked?.key ?? '']: { kind: 'yes' } });
  expect(owed.steps.find(({ id }) => id === 'plan')?.due).toEqual({
    kind: 'instant',
    at: '2022-04-30',
  });
});

// Notices that are not part of the repository; looked for beside it.
const BESIDE = join(__dirname, '../../../../shared/seeds');
const OF: Record<string, string> = { '002': 'qinghai', '003': 'qinghai', '004': 'guyuan' };
const seeds = existsSync(BESIDE) ? readdirSync(BESIDE) : [];

it.each(['own', ...seeds])('can issue the draft of %s once it has been answered', (name) => {
  const source = name === 'own' ? NOTICE : readFileSync(join(BESIDE, name), 'utf8');
  const found = answered(source, OF[name.slice(0, 3)] ?? 'gansu');
  expect(isSettled(found)).toBe(true);
  expect(faultsOf(found)).toEqual([]);
});

const OWN = join(__dirname, '../notice-import/notices');
const unseen = readdirSync(OWN).filter(
  (name) => name.endsWith('.txt') && !name.includes('gb18030'),
);

it.each(unseen)('asks until the draft of %s can be issued, whatever its units', (name) => {
  const found = answered(readFileSync(join(OWN, name), 'utf8'), 'gansu', '2025-12-20');
  expect(isSettled(found)).toBe(true);
  // Bodies of other provinces are not in this directory.
  const ours = faultsOf(found).filter((fault) => fault !== 'notice.recipients nobodyTakesPart');
  expect(ours).toEqual([]);
});
