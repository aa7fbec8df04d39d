import type { FormSamples } from '../../domain/form';
import type { MonthlyStatisticsBody } from './schema';

const minimal: MonthlyStatisticsBody = {
  ...{ month: '2026-05', unitsToCover: 0, unitsCovered: 0 },
  ...{ filledBy: '张某', telephone: '0931-1234567' },
};

const typical: MonthlyStatisticsBody = {
  month: '2026-05',
  places: [
    { place: '示范区', sessions: 6, people: 421, average: 70.2 },
    { place: '样例县', sessions: 3, people: 180, average: 60 },
  ],
  sessionsTotal: 9,
  peopleTotal: 601,
  unitsToCover: 48,
  unitsCovered: 31,
  coverage: 64.6,
  note: '含线上宣讲一场。',
  filledBy: '张某',
  telephone: '13800000000',
};

export const monthlyStatisticsSamples = {
  valid: { minimal, typical },
  invalid: {
    monthMalformed: { body: { ...typical, month: '2026年5月' }, pointer: '/month' },
    figureMissing: {
      body: { ...typical, places: [{ place: '示范区', sessions: 6 }] },
      pointer: '/places/0/people',
    },
    telephoneMalformed: { body: { ...minimal, telephone: '12345' }, pointer: '/telephone' },
  },
} satisfies FormSamples;
