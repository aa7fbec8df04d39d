import type { FormSamples } from '../../domain/form';
import type { SummaryBody } from './schema';

const minimal: SummaryBody = {
  overview: '全年按安排完成各项任务。',
  lecturesHeld: 12,
  peopleReached: 1830,
  unitsCovered: 31,
  unitsTotal: 31,
};

const typical: SummaryBody = {
  overview: '分两个阶段推进，基层工会全部覆盖。',
  deployed: true,
  measured: true,
  carriedOut: true,
  lecturesHeld: 132,
  peopleReached: 18_400,
  unitsCovered: 186,
  unitsTotal: 186,
  mediaCount: 57,
  itemOutcomes: [
    { item: 1, outcome: 'done', text: '方案印发并分解到科室。' },
    { item: 6, outcome: 'standing' },
    { item: 7, outcome: 'unfinished', reason: '新平台尚未上线。', finishOn: '2027-01-31' },
  ],
  quotas: [
    { name: '先锋号', measure: '个', quota: 4, used: 4, usedUp: true },
    {
      name: '创新工作室',
      measure: '个',
      quota: 3,
      used: 2,
      usedUp: false,
      shortfall: '一家延后申报。',
    },
  ],
  experience: '把课堂放到班前会。',
  problems: '新就业群体覆盖仍不均衡。',
  nextGoals: '明年转入常态化宣讲。',
  signer: '周示范',
  contact: '吴示范',
  contactPhone: '0930-0000000',
  isSealed: true,
  number: '示市工发〔2026〕88号',
  sealedCopy: [{ id: '665f1c2aba', name: '总结（盖章）.pdf', size: 1_204_224 }],
};

export const summarySamples = {
  valid: { minimal, typical },
  invalid: {
    totalMissing: {
      body: { overview: '已完成。', lecturesHeld: 1, peopleReached: 2, unitsCovered: 3 },
      pointer: '/unitsTotal',
    },
    sealedWithoutCopy: {
      body: { ...minimal, isSealed: true, number: '示市工发〔2026〕88号' },
      pointer: '/sealedCopy',
    },
    shortfallNotExplained: {
      body: { ...minimal, quotas: [{ name: '先锋号', quota: 4, used: 1, usedUp: false }] },
      pointer: '/quotas/0/shortfall',
    },
    unfinishedWithoutReason: {
      body: { ...minimal, itemOutcomes: [{ item: 7, outcome: 'unfinished' }] },
      pointer: '/itemOutcomes/0/reason',
    },
    itemNumberZero: {
      body: { ...minimal, itemOutcomes: [{ item: 0, outcome: 'done' }] },
      pointer: '/itemOutcomes/0/item',
    },
    overviewTooLong: {
      body: { ...minimal, overview: '多'.repeat(20_001) },
      pointer: '/overview',
    },
  },
} satisfies FormSamples;
