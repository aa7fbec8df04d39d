import { clockIn, readDues } from '../../../domain/notice-import/duty-due';
import { type DutySchedule, readSchedule } from '../../../domain/notice-import/duty-schedule';
import { readPhases } from '../../../domain/notice-import/phases';
import { passageOf } from '../../../domain/notice-import/passage';
import { readReportDuties } from '../../../domain/notice-import/report-duties';
import { readWindow } from '../../../domain/notice-import/window-words';

// A Friday.
const context = { year: 2022, issuedOn: '2022-03-04' };

/** `start..end`, an event in <>, ∞ for an open end, ? where it is asked about. */
function windowSaid(words: string): string {
  const read = readWindow(words, context);
  if (!read) return '?';
  if (read.holiday) return `${read.holiday.name} ${read.holiday.part}`;
  const start = read.startAnchor ? `<${read.startAnchor}>` : (read.start ?? '');
  const end = read.endAnchor ? `<${read.endAnchor}>` : (read.end ?? '');
  return `${start}..${read.openEnded ? '∞' : end}`;
}

function ruleSaid(rule: DutySchedule | null): string {
  if (!rule) return '?';
  if (rule.kind === 'after') return `${rule.of} ${rule.count} ${rule.unit}`;
  if (rule.kind === 'nthWeekday') return `${rule.nth}. weekday ${rule.weekday} of the month`;
  const marks = [rule.isDayAssumed && 'assumed', rule.shift].filter((mark) => !!mark);
  return ['each', rule.every, rule.day, ...marks].filter((word) => word !== null).join(' ');
}

function dutiesIn(sentence: string): string[] {
  return readReportDuties([passageOf(sentence)], context).map(({ due, rule, what }) =>
    [what, due ?? ruleSaid(rule)].join(' '),
  );
}

/** Every row of the grammar of time, in the order it is written down in; each form with its reading. */
const ROWS: readonly [row: string, read: (words: string) => string, forms: [string, string][]][] = [
  [
    'Y年M月D日至[Y年][M月]D日',
    windowSaid,
    [
      ['2022年5月1日至2022年5月6日', '2022-05-01..2022-05-06'],
      ['5月1日至6日', '2022-05-01..2022-05-06'],
      ['11月20日至1月10日', '2022-11-20..2023-01-10'],
      ['二〇二二年五月一日至六月三日', '2022-05-01..2022-06-03'],
      ['5月20日至24日（19日下午报到），共5天', '2022-05-20..2022-05-24'],
      ['2月30日至3月5日', '?'],
    ],
  ],
  [
    'M月D[日]至M月D日, one 日 dropped',
    windowSaid,
    [
      ['6月1至30日', '2022-06-01..2022-06-30'],
      ['6月1日至6月30', '2022-06-01..2022-06-30'],
    ],
  ],
  [
    'M—N月, M月至N月[底]',
    windowSaid,
    [
      ['4—12月', '2022-04-01..2022-12-31'],
      ['10月至2月', '2022-10-01..2023-02-28'],
      ['10月--12月底', '2022-10-01..2022-12-31'],
      ['2021年至2023年', '2021-01-01..2023-12-31'],
    ],
  ],
  [
    'M月',
    windowSaid,
    [
      ['4月', '2022-04-01..2022-04-30'],
      ['13月', '?'],
    ],
  ],
  [
    'M月上/中/下旬',
    windowSaid,
    [
      ['4月上旬', '2022-04-01..2022-04-10'],
      ['4月中下旬', '2022-04-11..2022-04-30'],
      ['4月下旬-5月上旬', '2022-04-21..2022-05-10'],
    ],
  ],
  [
    '上半年/下半年, 第X季度',
    windowSaid,
    [
      ['下半年', '2022-07-01..2022-12-31'],
      ['明年上半年', '2023-01-01..2023-06-30'],
      ['第三季度', '2022-07-01..2022-09-30'],
      ['2季度', '2022-04-01..2022-06-30'],
    ],
  ],
  [
    '全年/年内/年底前/本年度',
    windowSaid,
    [
      ['全年', '2022-01-01..2022-12-31'],
      ['年底前', '2022-03-04..2022-12-31'],
      ['2023年底前', '2022-03-04..2023-12-31'],
    ],
  ],
  [
    '长期/常年/持续/常态化',
    windowSaid,
    [
      ['长期', '2022-03-04..∞'],
      ['常态化开展', '2022-03-04..∞'],
    ],
  ],
  [
    'X日前, X月底前, Y年M月前',
    windowSaid,
    [
      ['6月20日前', '2022-03-04..2022-06-20'],
      ['6月底前', '2022-03-04..2022-06-30'],
      ['2022年6月前', '2022-03-04..2022-05-31'],
      ['82日前', '?'],
    ],
  ],
  [
    'H点/10:00前, 上午/下午N点前, 下班前',
    (words) => {
      const [due] = readDues(words, context);
      return `${due?.due ?? '?'} ${due?.clock ?? ''}`.trim();
    },
    [
      ['6月20日10:00前', '2022-06-20 10:00'],
      ['6月20日下午5点前', '2022-06-20 17:00'],
      ['6月20日上午12:00前', '2022-06-20 12:00'],
      ['6月20日（星期一）下班前', '2022-06-20'],
      ['6月20日（星期三）前', '?'],
    ],
  ],
  [
    '今天/明天/本周五/下周二',
    windowSaid,
    [
      ['今天下班前', '2022-03-04..2022-03-04'],
      ['明天', '2022-03-05..2022-03-05'],
      ['下周二前', '2022-03-04..2022-03-08'],
      ['周五前', '?'],
    ],
  ],
  [
    '即日起至X',
    windowSaid,
    [
      ['即日起至6月底', '2022-03-04..2022-06-30'],
      ['即日起', '2022-03-04..∞'],
      ['自2022年8月1日起', '2022-08-01..∞'],
    ],
  ],
  [
    '收到(本)通知(之日)起N日/N个工作日内',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['收到本通知之日起5个工作日内', 'receipt 5 workdays'],
      ['自接到通知后十日内', 'receipt 10 days'],
    ],
  ],
  [
    '会后N日内, 活动结束后N个工作日内, 提前N个工作日',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['会后3日内', '会 3 days'],
      ['活动结束后5个工作日内', '活动 5 workdays'],
      ['培训开始前3个工作日，将', '培训 -3 workdays'],
    ],
  ],
  [
    '…召开后/…之日起/…结束后',
    windowSaid,
    [
      ['代表大会召开后', '<代表大会召开>..'],
      ['自活动启动之日起', '<活动启动>..'],
    ],
  ],
  [
    '至…召开/…前夕/节前/春节前',
    windowSaid,
    [
      ['5月至代表大会召开', '2022-05-01..<代表大会召开>'],
      ['代表大会召开前夕', '2022-03-04..<代表大会召开>'],
      ['春节前', 'springFestival before'],
      ['2023年元旦节前', 'newYear before'],
    ],
  ],
  [
    '五一期间/国庆期间/“两节”期间',
    windowSaid,
    [
      ['“五一”期间', 'labourDay during'],
      ['国庆假期期间', 'nationalDay during'],
      ['“两节”期间', '?'],
    ],
  ],
  [
    '五一前后/近期/适时/尽快/及时/今后一个时期',
    windowSaid,
    ['五一前后', '近期', '适时', '尽快', '及时', '今后一个时期'].map((words) => [words, '?']),
  ],
  [
    '每月D日前[报上月]',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['每月5日前', 'each month 5'],
      ['每个月底前', 'each month 31'],
      ['每月5日、20日前', '?'],
    ],
  ],
  [
    '遇节假日顺延 / 可提前或延迟',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['每月5日前（遇节假日顺延至下一工作日）', 'each month 5 nextWorkday'],
      ['每月5日前，可提前或延迟', 'each month 5 withinWeek'],
    ],
  ],
  [
    '每月第二个星期五; 每周二前; 每周五',
    (words) => `${ruleSaid(readSchedule(words))} ${clockIn(words) ?? ''}`.trim(),
    [
      ['每月第二个星期五', '2. weekday 5 of the month'],
      ['每周二前', 'each week 2'],
      ['每周一上午12:00前', 'each week 1 12:00'],
      ['每双周周四前', '?'],
    ],
  ],
  [
    '每季度末(月D日前), 每季度报',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['每季度末月25日前', 'each quarter 25'],
      ['每季度末前', 'each quarter 31 assumed'],
      ['每季度将', 'each quarter 31 assumed'],
      ['每季度结束后10日内', '?'],
    ],
  ],
  [
    '每半年/每年(至少)一次',
    (words) => ruleSaid(readSchedule(words)),
    [
      ['每半年', 'each halfYear 31 assumed'],
      ['每年至少一次', 'each year assumed'],
    ],
  ],
  [
    '第一阶段：…；（一）动员部署阶段（dates）',
    (words) =>
      readPhases([passageOf(words)], context)
        .map(({ name, window }) => `${name} ${window?.start}..${window?.end}`)
        .join(),
    [
      ['第一阶段：4月1日至10日，宣传发动', '第一阶段 2022-04-01..2022-04-10'],
      ['（一）动员部署阶段（3月15日前）。部署。', '动员部署阶段 2022-03-04..2022-03-15'],
    ],
  ],
  [
    '随时/重大情况第一时间',
    (words) => dutiesIn(words).join(),
    [
      ['重大情况第一时间报告市总工会。', ''],
      ['遇有险情随时报市总工会。', ''],
    ],
  ],
];

describe.each(ROWS)('%s', (_row, read, forms) => {
  it.each(forms)('reads %s', (words, reading) => {
    expect(read(words)).toBe(reading);
  });
});

test.each([
  [
    '请各县于每周五前将动态报市总工会办公室，每月5日前报送上月小结。',
    ['动态 each week 5', '上月小结 each month 5'],
  ],
  [
    '于3月18日前报送方案，每月25日前报送小结，11月25日前报送总结，报送至市安委会办公室。',
    ['方案 2022-03-18', '小结 each month 25', '总结 2022-11-25'],
  ],
  [
    '自收到本通知之日起10日内将整改方案报县审计局；60日内向县审计局报送整改结果。',
    ['整改方案 receipt 10 days', '整改结果 receipt 60 days'],
  ],
  ['原定6月10日前报送的统计表，延期至7月10日前报送省总工会保护部。', [' 2022-07-10']],
  [
    '分别于6月底、9月底、12月20日前将总结报市局运输处。',
    ['总结 2022-06-30', '总结 2022-09-30', '总结 2022-12-20'],
  ],
  ['及时向党委（党组）汇报工作情况。', []],
])('hears who else is to have something, and by when: %s', (sentence, duties) => {
  expect(dutiesIn(sentence)).toEqual(duties);
});
