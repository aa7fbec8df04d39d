import type { CampaignFile } from '../../domain/campaign-file';
import type { TimeWindow } from '../../domain/time-window';
import { resolveRef } from '../../domain/resolve-units';
import { enrolExample, EXAMPLES, loadCampaign, loadDirectory } from './load-example';

const days = (from: string, to: string): TimeWindow => ({ kind: 'days', from, to });
const months = (from: number, to: number): TimeWindow => ({ kind: 'months', year: 2022, from, to });
const YEAR: TimeWindow = { kind: 'year', year: 2022 };
const windowsOf = (file: CampaignFile) => file.items.map(({ window }) => window);

function unitIds(file: CampaignFile, refs: CampaignFile['notice']['recipients']): string[] {
  const { units } = loadDirectory(file.directory);
  return refs.flatMap((ref) =>
    resolveRef(ref, units, file.notice.issuer).units.map(({ id }) => id),
  );
}

function dutiesOf(name: string, unit: string): string[] {
  const found = enrolExample(name).find((one) => one.unit === unit);
  return (found?.duties ?? []).map(({ duty, handling }) => `${duty} ${handling}`);
}

test('every example reaches as many units as its notice', () => {
  const counts = EXAMPLES.map((name) => [name, enrolExample(name).length]);
  expect(counts).toEqual([
    ['000', 117],
    ['001', 117],
    ['002', 108],
    ['003', 107],
    ['004', 103],
  ]);
});

test.each([
  { name: '000', number: '甘总工办发〔2022〕57号', items: 7, phases: 2, clauses: 3 },
  { name: '001', number: '甘总工发〔2022〕18号', items: 4, phases: 0, clauses: 3 },
  { name: '002', number: '青总办〔2020〕53号', items: 8, phases: 0, clauses: 1 },
  { name: '003', number: '青总办通〔2022〕27号', items: 10, phases: 0, clauses: 4 },
  { name: '004', number: '固工发〔2022〕142号', items: 8, phases: 0, clauses: 3 },
])('$name keeps number, items, phases and standing clauses', (expected) => {
  const { notice, ...file } = loadCampaign(expected.name);
  expect(notice.number).toBe(expected.number);
  expect(file.items.map(({ no }) => no)).toEqual(
    Array.from({ length: expected.items }, (_, i) => i + 1),
  );
  expect(file.phases).toHaveLength(expected.phases);
  expect(notice.standingClauses).toHaveLength(expected.clauses);
});

test.each(EXAMPLES)('%s escalates a missed dated duty over at least four rungs', (name) => {
  const { ladder, notice } = loadCampaign(name);
  expect(ladder.map(({ action }) => action)).toEqual([
    'remind',
    'markOverdue',
    'chase',
    'tellSuperior',
    'draftCircular',
  ]);
  const sponsor = notice.sponsor;
  const dated = enrolExample(name).filter(
    ({ unit, duties }) => unit !== sponsor && duties.some(({ dueAt }) => dueAt !== null),
  );
  expect(dated.length).toBeGreaterThanOrEqual(91);
});

describe('000', () => {
  const file = loadCampaign('000');

  test('has seven windows and two phases around an event of unknown date', () => {
    const [first, ...others] = windowsOf(file);
    expect(first).toEqual(days('2022-05-01', '2022-05-06'));
    expect(others).toEqual([
      months(5, 11),
      months(5, 12),
      months(5, 11),
      months(5, 12),
      months(5, 12),
      months(5, 12),
    ]);
    expect(file.anchors).toEqual([{ id: 'party-congress', name: '党的二十大召开' }]);
    expect(file.phases.map(({ from, to }) => [from, to])).toEqual([
      [{ on: '2022-05-01' }, { anchor: 'party-congress' }],
      [{ anchor: 'party-congress' }, undefined],
    ]);
  });

  test('wants the plan by the end of item 1 and the first report once the event is known', () => {
    const lanzhou = enrolExample('000').find(({ unit }) => unit === 'gs-lz');
    const due = Object.fromEntries(lanzhou?.duties.map(({ duty, dueAt }) => [duty, dueAt]) ?? []);
    expect(due).toEqual({
      receipt: Date.parse('2022-05-03T24:00:00+08:00'),
      plan: Date.parse('2022-05-06T24:00:00+08:00'),
      'report.phase-1': null,
      'report.phase-2': Date.parse('2022-12-31T24:00:00+08:00'),
      summary: Date.parse('2023-01-10T24:00:00+08:00'),
    });
  });

  test('asks less of departments and institutions than of unions', () => {
    expect(dutiesOf('000', 'gs-finance')).toEqual([
      'receipt file',
      'report.phase-1 file',
      'report.phase-2 file',
    ]);
    expect(dutiesOf('000', 'gs-school')).toContain('plan file');
    expect(dutiesOf('000', 'gs-i-power')).toContain('plan review');
  });

  test('is issued by the federation under the letterhead of its office', () => {
    expect(file.notice).toMatchObject({
      issuer: 'gs',
      letterhead: '甘肃省总工会办公室文件',
      sponsor: 'gs-xj',
    });
    expect(unitIds(file, [{ unit: '兰州新区工会' }])).toEqual(['gs-newarea']);
  });
});

test('001 has no window with a date and counts every due from issue or receipt', () => {
  const file = loadCampaign('001');
  expect(new Set(windowsOf(file).map(({ kind }) => kind))).toEqual(new Set(['prompt', 'open']));
  expect(file.steps.map(({ due }) => due)).toEqual([
    { kind: 'workdays', count: 2, from: 'issue' },
    { kind: 'workdays', count: 10, from: 'receipt' },
    { kind: 'workdays', count: 40, from: 'receipt' },
  ]);
  expect(file.notice.printedOn).toBe('2022-04-29');
  expect(JSON.stringify(file)).not.toMatch(/舆情|隐患|维稳/);
});

test('002 asks prefectures, industry and direct unions for a report, and nobody else', () => {
  const reporting = enrolExample('002').filter(({ duties }) =>
    duties.some(({ kind }) => kind === 'report'),
  );
  expect(new Set(reporting.map(({ unitClass }) => unitClass))).toEqual(
    new Set(['prefecture', 'industry', 'directGrassroots']),
  );
  expect(reporting).toHaveLength(94);
  expect(dutiesOf('002', 'qh-school')).toEqual(['receipt file']);
  expect(dutiesOf('002', 'qh-hospital')).toEqual(['receipt file']);
  expect(dutiesOf('002', 'qh-rights')).toEqual(['receipt file']);
  expect(enrolExample('002').some(({ unit }) => unit === 'qh-palace')).toBe(false);
});

describe('003', () => {
  const file = loadCampaign('003');
  const union = ['directGrassroots', 'industry', 'prefecture'];

  test('has ten windows', () => {
    expect(windowsOf(file)).toEqual([
      YEAR,
      months(4, 12),
      months(4, 5),
      YEAR,
      months(4, 10),
      months(3, 7),
      months(4, 4),
      months(4, 4),
      YEAR,
      months(5, 7),
    ]);
  });

  test('has leads in their order, found under the names of the notice', () => {
    expect(file.items.map(({ leads }) => unitIds(file, leads))).toEqual([
      ['qh-econ'],
      ['qh-xj', 'qh-econ'],
      ['qh-econ', 'qh-rights', 'qh-office'],
      ['qh-xj', 'qh-econ', 'qh-i-eduhealth'],
      ['qh-xj', 'qh-rights', 'qh-school'],
      ['qh-rights', 'qh-net'],
      ['qh-xj'],
      ['qh-xj'],
      ['qh-rights', 'qh-econ'],
      ['qh-women'],
    ]);
  });

  test('has cooperating classes and outside partners', () => {
    const classes = file.items.map(({ cooperating }) =>
      cooperating.map((ref) => ('unit' in ref ? ref.unit : ref.unitClass)).sort(),
    );
    const whole = [1, 2, 4, 5, 6, 7, 10];
    whole.forEach((no) => expect(classes[no - 1]).toEqual(union));
    expect(classes[2]).toEqual([...union, '省总宣传部', '省总网络和社会工作部']);
    expect(classes[7]).toEqual(['prefecture']);
    expect(classes[8]).toEqual(['department', ...union]);
    expect(file.items.flatMap(({ no, partners }) => partners.map((one) => [no, one]))).toEqual([
      [6, '省人社厅'],
      [8, '省委宣传部'],
      [8, '省文旅厅'],
    ]);
  });

  test('has six quotas, all in item 1', () => {
    const quotas = file.items.flatMap((item) =>
      item.quotas.map(({ name, count, measure }) => `${item.no} ${name} ${count}${measure}`),
    );
    expect(quotas).toEqual([
      '1 青海省五一劳动奖状 10个',
      '1 青海省五一劳动奖章 20个',
      '1 青海高原“工人先锋号” 40个',
      '1 青海高原工匠 10人',
      '1 青海省“工人技术明星” 10人',
      '1 省级劳模（职工）创新工作室 10个',
    ]);
  });

  test('assigns the departments, whose first-named leads owe progress', () => {
    const assigned = enrolExample('003').filter(({ roles }) => roles.includes('assigned'));
    expect(assigned).toHaveLength(13);
    expect(new Set(assigned.map(({ unitClass }) => unitClass))).toEqual(
      new Set(['department', 'institution']),
    );
    expect(dutiesOf('003', 'qh-econ')).toEqual(['progress.i1 approve', 'progress.i3 approve']);
    expect(dutiesOf('003', 'qh-school')).toEqual([]);
  });

  test('names nothing that watches opinion or persons', () => {
    expect(JSON.stringify(file)).not.toMatch(/舆情|信访|监测/);
  });
});

test('004 has three lecture slots, one begun before the notice and two without an end', () => {
  const file = loadCampaign('004');
  const slots = file.items.flatMap(({ no, schedule }) =>
    (schedule ?? []).map(({ who, where, when }) => [no, who, where, when]),
  );
  const openFrom = { kind: 'open', from: '2022-12-08' };
  expect(slots).toEqual([
    [6, '市委宣讲团成员', '市职工活动中心六楼会议室', months(10, 12)],
    [7, '市总党组成员及兼挂职副主席', '工业园区、重点企业、定点帮扶村', openFrom],
    [8, '党的二十大代表及劳模代表', '机关事业单位、企业、社区（村组）、学校', openFrom],
  ]);
  expect(
    windowsOf(file)
      .slice(0, 5)
      .map(({ kind }) => kind),
  ).toEqual(Array(5).fill('prompt'));
  expect(windowsOf(file).slice(5)).toEqual([months(10, 12), openFrom, openFrom]);
  expect(file.notice.printedOn).toBe('2022-12-08');
  expect(dutiesOf('004', 'gy-longde')).toEqual(['receipt file', 'plan approve', 'report review']);
  expect(dutiesOf('004', 'gy-help')).toEqual(['receipt file']);
});
