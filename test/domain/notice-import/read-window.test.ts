import fc from 'fast-check';
import { day } from '../../../domain/notice-import/notice-date';
import { readWindow } from '../../../domain/notice-import/window-words';
import { addDays, daysInMonth, weekdayOf } from '../../../domain/shanghai-time';

const context = { year: 2022, issuedOn: '2022-03-04' };
const days = (words: string): [string | null, string | null] | null => {
  const read = readWindow(words, context);
  return read && [read.start, read.end];
};

test.each([
  ['4—12月', '2022-04-01', '2022-12-31'],
  ['5月1日至5月6日', '2022-05-01', '2022-05-06'],
  ['5月1日—6日', '2022-05-01', '2022-05-06'],
  ['2023年11月至2月', '2023-11-01', '2024-02-29'],
  ['4月下旬-5月上旬', '2022-04-21', '2022-05-10'],
  ['第二季度', '2022-04-01', '2022-06-30'],
  ['下半年', '2022-07-01', '2022-12-31'],
  ['全年', '2022-01-01', '2022-12-31'],
  ['10 月--12 月底', '2022-10-01', '2022-12-31'],
  ['即日起至6月底', '2022-03-04', '2022-06-30'],
  ['6月20日前', '2022-03-04', '2022-06-20'],
  ['长期', '2022-03-04', null],
])('reads %s', (words, start, end) => {
  expect(days(words)).toEqual([start, end]);
});

test('leaves an event as the notice words it', () => {
  expect(readWindow('5月至代表大会召开', context)).toMatchObject({
    start: '2022-05-01',
    endAnchor: '代表大会召开',
  });
});

test.each(['近期', '82日前', '2月30日', '13月', '每周小结会', '十四五', '适时'])(
  'guesses nothing from %s',
  (words) => {
    expect(readWindow(words, context)).toBeNull();
  },
);

test('asks for nothing less than a year', () => {
  expect(readWindow('4月', { year: null, issuedOn: null })).toBeNull();
});

const YEAR = fc.integer({ min: 1990, max: 2090 });
const XUN = [
  ['上旬', 1, 10],
  ['中旬', 11, 20],
  ['下旬', 21, null],
] as const;
const QUARTERS = ['一', '二', '三', '四'] as const;

test('reads back a third of a month, a quarter, half a year and a deadline', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const index = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(YEAR, month, index, (year, of, which) => {
      const [name = '上旬', first = 1, last = null] = XUN[which] ?? [];
      const end = day(year, of, last ?? daysInMonth(year, of));
      const own = { year, issuedOn: null };
      expect(readWindow(`${of}月${name}`, own)).toMatchObject({ start: day(year, of, first), end });
      expect(readWindow(`${year}年${of}月底前`, own)?.end).toBe(
        day(year, of, daysInMonth(year, of)),
      );
      const quarter = readWindow(`${year}年第${QUARTERS[which]}季度`, { ...own, year: null });
      expect([quarter?.start, quarter?.end]).toEqual([
        day(year, which * 3 + 1, 1),
        day(year, which * 3 + 3, daysInMonth(year, which * 3 + 3)),
      ]);
    }),
  );
});

test('reads back a range into the next year, said or unsaid', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .filter(([from, to]) => from > to);
  fc.assert(
    fc.property(YEAR, pair, (year, [from, to]) => {
      const read = { start: day(year, from, 1), end: day(year + 1, to, daysInMonth(year + 1, to)) };
      const own = { year, issuedOn: null };
      expect(readWindow(`${from}月至${to}月`, own)).toMatchObject(read);
      expect(readWindow(`${from}月至次年${to}月`, own)).toMatchObject(read);
    }),
  );
});

test('takes a deadline of spring in a notice of the year before for next year’s', () => {
  const late = { year: 2022, issuedOn: '2022-12-05' };
  expect(readWindow('2月20日前', late)).toMatchObject({ start: '2022-12-05', end: '2023-02-20' });
  expect(readWindow('2022年2月20日前', late)).toMatchObject({ start: null, end: '2022-02-20' });
  expect(readWindow('2月20日前', { year: 2022, issuedOn: '2022-10-05' })?.end).toBe('2022-02-20');
});

test('reads back whatever range of months or days it is given', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const range = fc.record({
    year: fc.integer({ min: 1990, max: 2090 }),
    months: fc.tuple(month, month).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    by: fc.constantFrom('至', '到', '—', '-', '--', '～'),
  });
  fc.assert(
    fc.property(range, ({ year, months: [from, to], by }) => {
      const start = day(year, from, 1);
      const end = day(year, to, daysInMonth(year, to));
      const own = { year, issuedOn: null };
      expect(readWindow(`${from}月${by}${to}月`, own)).toMatchObject({ start, end });
      expect(
        readWindow(`${year}年${from}月1日${by}${to}月${daysInMonth(year, to)}日`, own),
      ).toMatchObject({ start, end });
    }),
  );
});

const DAY = fc
  .tuple(YEAR, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => ({ year, on: day(year, month, date) ?? '' }));
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

test('reads back a day of this week or the next from the day of issue', () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: 0, max: 6 }), ({ year, on }, weekday) => {
      const own = { year, issuedOn: on };
      const next = readWindow(`下周${WEEKDAYS[weekday]}`, own)?.end ?? '';
      expect((weekdayOf(next) + 6) % 7).toBe(weekday);
      expect(next > on && next <= addDays(on, 13)).toBe(true);
      expect(readWindow(`下周${WEEKDAYS[weekday]}前`, own)).toMatchObject({ start: on, end: next });
      expect(readWindow(`下周${WEEKDAYS[weekday]}`, { year, issuedOn: null })).toBeNull();
    }),
  );
});

test('reads back years, a first day, the year named by a word, and a holiday', () => {
  fc.assert(
    fc.property(YEAR, fc.integer({ min: 1, max: 12 }), (year, month) => {
      const own = { year, issuedOn: null };
      expect(readWindow(`${year}年至${year + 2}年`, own)).toMatchObject({
        ...{ start: day(year, 1, 1), end: day(year + 2, 12, 31) },
      });
      expect(readWindow(`自${year}年${month}月1日起`, own)).toMatchObject({
        ...{ start: day(year, month, 1), openEnded: true },
      });
      expect(readWindow(`明年${month}月`, own)?.start).toBe(day(year + 1, month, 1));
      expect(readWindow(`${year}年春节前`, own)?.holiday).toMatchObject({
        ...{ name: 'springFestival', part: 'before', year },
      });
    }),
  );
});

test('takes no day whose weekday is another one, and leaves out one that agrees', () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: 0, max: 6 }), ({ year, on }, weekday) => {
      const [, month = '', date = ''] = on.split('-');
      const words = `${Number(month)}月${Number(date)}日（星期${WEEKDAYS[weekday]}）`;
      const agrees = (weekdayOf(on) + 6) % 7 === weekday;
      const read = readWindow(words, { year, issuedOn: null });
      expect(read && [read.start, read.end]).toEqual(agrees ? [on, on] : null);
    }),
  );
});
