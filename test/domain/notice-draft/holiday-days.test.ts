import { draftCampaign } from '../../../domain/notice-draft/draft-campaign';
import { holidayDays } from '../../../domain/notice-draft/holiday-days';
import { readNotice } from '../../../domain/notice-import/read-notice';
import { readExampleDirectories } from '../../../scripts/seed-data/examples';
import { decreedCalendar } from '../../../store/calendar';

const calendar = decreedCalendar();

test.each([
  ['springFestival', 2024, '2024-02-10..2024-02-17'],
  ['newYear', 2023, '2022-12-31..2023-01-02'],
  ['qingming', 2022, '2022-04-03..2022-04-05'],
  ['labourDay', 2022, '2022-04-30..2022-05-04'],
  ['dragonBoat', 2025, '2025-05-31..2025-06-02'],
  ['midAutumn', 2022, '2022-09-10..2022-09-12'],
  ['nationalDay', 2023, '2023-09-29..2023-10-06'],
] as const)('finds the days off of %s in %i', (holiday, year, days) => {
  const { from, to } = holidayDays(holiday, year, calendar) ?? { from: '', to: '' };
  expect(`${from}..${to}`).toBe(days);
});

it('knows no days of a year not decreed, nor of a festival within another', () => {
  const after = Number(calendar.knownUntil.slice(0, 4)) + 1;
  expect(holidayDays('nationalDay', after, calendar)).toBeNull();
  expect(holidayDays('midAutumn', 2023, calendar)).toBeNull();
});

const NOTICE = `甘总工发〔2022〕900号
甘肃省总工会关于做好节日期间有关工作的通知
各市州总工会：
现就有关工作通知如下。
一、重点工作
（一）走访慰问困难职工（春节前）。做到应访尽访。
（二）开展文体活动（国庆期间）。就近组织。
甘肃省总工会
2022年12月20日
`;

function draftWith(known: typeof calendar | undefined) {
  const [directory] = readExampleDirectories().filter(({ name }) => name === 'gansu');
  const reading = readNotice(NOTICE);
  if (reading === 'classified' || !directory) throw new Error('not read');
  const { name, units, root } = directory;
  const office = `${root}-xj`;
  const basis = { id: 'd', directory: name, units, office, answers: {}, calendar: known };
  const { file, questions } = draftCampaign(reading, basis);
  return { windows: file.items.map(({ window }) => window), questions };
}

it('takes the next such holiday from the calendar', () => {
  const { windows, questions } = draftWith(calendar);
  expect(windows).toEqual([
    { kind: 'days', from: '2022-12-20', to: '2023-01-20' },
    { kind: 'days', from: '2023-09-29', to: '2023-10-06' },
  ]);
  expect(questions).toEqual([]);
});

it('asks where no calendar is at hand', () => {
  const { windows, questions } = draftWith(undefined);
  expect(windows).toEqual([{ kind: 'open' }, { kind: 'open' }]);
  expect(questions.map(({ words }) => words)).toEqual(['春节前', '国庆期间']);
});
