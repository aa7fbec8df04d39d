import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction } from '../../../domain/notice-import/extraction';
import { readNotice } from '../../../domain/notice-import/read-notice';

const textOf = (name: string): string =>
  readFileSync(join(__dirname, 'notices', `${name}.txt`), 'utf8');
function readText(source: string) {
  const reading = readNotice(source);
  if (reading === 'classified') throw new Error('read as classified');
  return extraction(reading, 'notice.txt');
}
const read = (name: string) => readText(textOf(name));

test('reads a provincial office: number, dates, leads, windows, report', () => {
  expect(read('province-office')).toMatchObject({
    docNumber: '云岭政办发〔2023〕14号',
    title: '云岭省人民政府办公厅关于开展农村供水设施排查整治工作的通知',
    issueDate: '2023-02-16',
    items: [
      { title: '全面排查', start: '2023-03-01', leads: ['省水利厅'] },
      { title: '集中整治', end: '2023-10-31' },
      { title: '总结验收', start: '2023-11-01', end: '2023-11-10' },
    ],
    requirements: 2,
    reportDuties: [{ to: '省水利厅', due: '2023-11-20' }],
    attachmentsListed: 1,
    questions: [],
  });
});

test('reads a bureau without the issuer in its title, in full-width digits', () => {
  expect(read('county-bureau')).toMatchObject({
    issuer: '青溪县教育局',
    issueDate: '2021-03-22',
    items: [],
    reportDuties: [{ to: '县教育局办公室', due: '2021-04-09' }],
    contacts: { count: 1, hasPhone: true, hasMail: false },
  });
});

test('reads older wording, and a window that ends in the next year', () => {
  const old = read('nineties');
  expect(old).toMatchObject({ docNumber: '临署发〔1998〕12号', issueDate: '1998-09-10' });
  expect(old.items.map(({ start, end }) => [start, end])).toContainEqual([
    '1998-10-01',
    '1999-03-31',
  ]);
});

test('joins lines broken at the right edge and never repairs an impossible day', () => {
  const wrapped = read('wrapped');
  expect(wrapped).toMatchObject({
    printDate: '2024-03-15',
    printOffice: '海州市总工会办公室',
    items: [{ end: '2024-06-30' }, { start: null, end: null }],
  });
  expect(wrapped.questions.map(({ words }) => words)).toEqual(['2月30日']);
});

test('reads a number below the title, and labels and roles within a paragraph', () => {
  const reading = read('plan-below-title');
  expect(reading).toMatchObject({
    letterhead: null,
    docNumber: '青政办发〔2021〕18号',
    recipientGroups: [['各乡镇人民政府'], ['县直各部门']],
    issueDate: '2021-04-06',
    embeddedPlan: true,
    reportDuties: [
      { by: ['各乡镇'], to: '县农业农村局', due: '2021-04-30' },
      { by: ['各乡镇'], to: '', what: '工作进展情况', rule: { every: 'month', day: 25 } },
    ],
    questions: [],
  });
  expect(reading.phases.map(({ end }) => end)).toEqual(['2021-04-30', '2023-10-31', '2023-12-31']);
  expect(reading.items).toMatchObject([
    { leads: ['县农业农村局'], cooperating: ['县卫生健康局', '县财政局', '各乡镇人民政府'] },
    { leads: ['县住房城乡建设局'], openEnded: true },
    { leads: ['县自然资源局'], cooperating: ['县交通运输局', '县林业局'], end: '2022-06-30' },
  ]);
});

test('takes the issuer from the signature where nothing above names it, and a day with an hour', () => {
  expect(read('signed-below')).toMatchObject({
    issuer: '临河区总工会',
    issueDate: '2024-01-08',
    reportDuties: [
      { to: '区总工会保障部', due: null, rule: { kind: 'after', count: 5, unit: 'workdays' } },
      { by: ['各基层工会'], to: '区总工会保障部', due: '2024-02-20' },
    ],
  });
});

test('reads leads in the brackets of a heading, over the foot of a page', () => {
  const reading = read('pages-broken');
  expect(reading).toMatchObject({ copies: 80, reportDuties: [{ due: '2024-04-10' }] });
  expect(reading.items).toMatchObject([
    { title: '焊工', leads: ['市机械冶金工会'], cooperating: ['市人社局'] },
    { title: '电工', leads: ['市电力工会'], cooperating: [] },
    { title: '数控车工', cooperating: ['市工信局', '市职业技术学院'] },
  ]);
});

test('asks about a day whose weekday is another one, and takes neither', () => {
  const { reportDuties, questions } = read('weekday-off');
  expect(reportDuties).toMatchObject([{ due: null }, { rule: { every: 'month', day: 5 } }]);
  expect(questions.map(({ code }) => code)).toEqual(['weekdayDisagrees']);
});

test('makes the smallest points that are led items, a marked lead before the others', () => {
  expect(read('steps-led').items).toMatchObject([
    { title: '摸清底数', leads: ['区城管局', '区住建局', '各街道'], end: '2021-08-10' },
    { title: '新增车位', leads: ['区城管局'], cooperating: ['区住建局', '区自然资源局', '各街道'] },
    { title: '提升社区养老服务', leads: ['区民政局'], start: '2021-01-01', end: '2021-12-31' },
  ]);
});

test('asks about a report that is due before its notice was issued', () => {
  const early = textOf('signed-below').replace('2月20日下午5点前', '1月2日前');
  expect(readText(early).questions.map(({ code }) => code)).toContain('dueBeforeIssue');
});

test('points at the title and number where they stand in the source', () => {
  const source = textOf('county-bureau');
  const { spans } = read('county-bureau');
  const at = (span: { start: number; end: number } | null) => source.slice(span?.start, span?.end);
  expect(at(spans.title)).toBe('关于报送校园消防演练情况的通知');
  expect(at(spans.docNumber)).toBe('青教字［2021］ 08 号');
});

test.each(['机密★一年', '秘密 ★ 3年', '密级：绝密', '000012 机密★长期'])(
  'reads nothing of a paper marked %s',
  (mark) => {
    expect(readNotice(`${mark}\n${textOf('county-bureau')}`)).toBe('classified');
  },
);

test('takes talk of secrets in the text for no mark', () => {
  const about = textOf('county-bureau').replace('关于', '关于保守秘密、');
  expect(readText(about).title).toContain('保守秘密');
});

test('gives the shared beginning and ending back to each body of a group', () => {
  const to = (recipients: string) =>
    readText(`某省人民政府关于做好某事的通知\n${recipients}：\n`).recipientGroups;
  expect(to('各市、县人民政府')).toEqual([['各市人民政府', '各县人民政府']]);
  expect(to('各州、市、县（区）人民政府，省直各单位')).toEqual([
    ['各州人民政府', '各市人民政府', '各县（区）人民政府'],
    ['省直各单位'],
  ]);
  expect(to('各省、自治区、直辖市人民政府')).toEqual([
    ['各省人民政府', '各自治区人民政府', '各直辖市人民政府'],
  ]);
});

/** Milliseconds of processor time of the quickest of three readings: a busy machine weighs nothing. */
function quickest(source: string): number {
  const times = [0, 1, 2].map(() => {
    const startedAt = process.cpuUsage();
    readNotice(source);
    return process.cpuUsage(startedAt).user / 1_000;
  });
  return Math.min(...times);
}

test.each([
  ['points', '（三）继续推进各项工作，各级工会要认真落实\n'],
  ['one paragraph without end', '继续推进各项工作，\n'],
  ['one line without end', '继续推进、'],
])('needs time in proportion to the length: %s', (_what, line) => {
  const head = textOf('county-bureau');
  const long = quickest(head + line.repeat(8000));
  // In proportion it is 8; were it by the square, 64.
  expect(long / quickest(head + line.repeat(1000))).toBeLessThan(30);
});
