import type { FormSamples } from '../../domain/form';
import type { ReportBody } from './schema';

const minimal: ReportBody = {
  overview: '召开动员会一次，组织宣讲三场。',
  lecturesHeld: 3,
  peopleReached: 260,
  unitsCovered: 4,
  unitsTotal: 31,
};

const typical: ReportBody = {
  overview: '本阶段以班组宣讲为主，线上线下同步推进。',
  lecturesHeld: 48,
  peopleReached: 5120,
  unitsCovered: 93,
  unitsTotal: 186,
  mediaCount: 12,
  mediaItems: [
    {
      title: '班前十分钟，课堂到身边',
      kind: 'wechat',
      outlet: '示范市职工之家',
      link: 'https://example.org/news/17',
      publishedOn: '2026-06-18',
    },
  ],
  channels: ['lecture', 'wechat'],
  groups: ['frontline', 'newForm'],
  itemRows: [
    { item: 1, standing: 'done', activities: 1, text: '方案已印发。', doneOn: '2026-05-06' },
    { item: 2, standing: 'ongoing', activities: 48, text: '已覆盖一半基层工会。' },
    { item: 3, standing: 'postponed', reason: '防汛期间停止集中活动。', resumeOn: '2026-09-01' },
    { item: 4, standing: 'notStarted' },
  ],
  hasProblems: true,
  problems: [
    { text: '偏远站点网络不便。' },
    { text: '师资不足。', asksReply: true, proposal: '请统一调配巡回宣讲力量。' },
  ],
  hasExperience: true,
  experience: { title: '班前十分钟', text: '利用班前会领学，不占生产时间。', mayPublish: true },
  nextSteps: '下半年转入车间班组。',
  attachments: [{ id: '665f1c2ab8', name: '活动照片.zip', size: 4_194_304 }],
};

export const reportSamples = {
  valid: { minimal, typical, noProblems: { ...minimal, hasProblems: false } },
  invalid: {
    overviewMissing: {
      body: { lecturesHeld: 1, peopleReached: 9, unitsCovered: 1, unitsTotal: 1 },
      pointer: '/overview',
    },
    figureNotWhole: { body: { ...minimal, lecturesHeld: 1.5 }, pointer: '/lecturesHeld' },
    figureAsText: { body: { ...minimal, peopleReached: '260' }, pointer: '/peopleReached' },
    problemsAnnouncedButMissing: {
      body: { ...minimal, hasProblems: true },
      pointer: '/problems',
    },
    problemsAnnouncedButEmpty: {
      body: { ...minimal, hasProblems: true, problems: [] },
      pointer: '/problems',
    },
    replyAskedWithoutProposal: {
      body: { ...minimal, hasProblems: true, problems: [{ text: '师资不足。', asksReply: true }] },
      pointer: '/problems/0/proposal',
    },
    doneWithoutDay: {
      body: { ...minimal, itemRows: [{ item: 1, standing: 'done', text: '方案已印发。' }] },
      pointer: '/itemRows/0/doneOn',
    },
    postponedWithoutReason: {
      body: {
        ...minimal,
        itemRows: [
          { item: 1, standing: 'notStarted' },
          { item: 3, standing: 'postponed' },
        ],
      },
      pointer: '/itemRows/1/reason',
    },
    linkNotOfTheWeb: {
      body: {
        ...minimal,
        mediaItems: [{ title: '报道', kind: 'website', link: 'ftp://example.org/17' }],
      },
      pointer: '/mediaItems/0/link',
    },
    tooManyRows: {
      body: {
        ...minimal,
        itemRows: Array.from({ length: 61 }, (_, n) => ({ item: n + 1, standing: 'notStarted' })),
      },
      pointer: '/itemRows',
    },
    fieldUnknown: { body: { ...minimal, score: 100 }, pointer: '/score' },
  },
} satisfies FormSamples;
