import type { FormSamples } from '../../domain/form';
import type { PlanBody } from './schema';

const minimal: PlanBody = {
  title: '落实专项工作的安排',
  approach: 'direct',
  arrangement: '由办公室牵头，各科室按分工办理，每月碰头一次。',
};

const typical: PlanBody = {
  title: '示范市总工会学习宣传工作方案',
  approach: 'reissue',
  text: '一、总体安排\n围绕主题，分两个阶段组织。\n二、重点任务\n进企业、进车间、进班组。',
  number: '示市工发〔2026〕12号',
  issuedOn: '2026-05-06',
  goals: '年底前基层工会全部覆盖。',
  measures: [
    {
      adaptation: 'asIssued',
      item: 2,
      title: '组织宣讲',
      from: '2026-05-07',
      to: '2026-11-30',
      responsible: '宣传教育部',
    },
    {
      adaptation: 'adapted',
      item: 4,
      adaptedHow: '本地企业多为三班倒，改为班前会上分批开展。',
      title: '班前十分钟',
      text: '每班次选一名骨干领学。',
      responsible: '基层工作部',
    },
    { adaptation: 'own', title: '工匠进校园', responsible: '经济技术部' },
  ],
  venues: ['enterprise', 'school'],
  unitsToCover: 186,
  hasTeam: true,
  teams: 7,
  speakers: 42,
  attachments: [{ id: '665f1c2ab7', name: '任务分解表.docx', size: 23_811 }],
};

export const planSamples = {
  valid: {
    minimal,
    typical,
    passedOn: {
      title: '转发通知',
      approach: 'passOn',
      number: '示市工发〔2026〕13号',
      issuedOn: '2026-05-04',
    },
  },
  invalid: {
    titleMissing: {
      body: { approach: 'direct', arrangement: '按分工办理。' },
      pointer: '/title',
    },
    titleBlank: { body: { ...minimal, title: '  ' }, pointer: '/title' },
    approachUnknown: { body: { ...minimal, approach: 'ignore' }, pointer: '/approach' },
    branchFieldMissing: {
      body: { title: '转发通知', approach: 'passOn', issuedOn: '2026-05-04' },
      pointer: '/number',
    },
    numberMalformed: { body: { ...typical, number: '示市工发2026年12号' }, pointer: '/number' },
    dayNotInCalendar: { body: { ...typical, issuedOn: '2026-02-30' }, pointer: '/issuedOn' },
    rowBranchFieldMissing: {
      body: {
        ...typical,
        measures: [
          { adaptation: 'adapted', item: 4, title: '班前十分钟', responsible: '基层工作部' },
        ],
      },
      pointer: '/measures/0/adaptedHow',
    },
    venueTwice: { body: { ...typical, venues: ['school', 'school'] }, pointer: '/venues' },
    attachmentWithoutId: {
      body: { ...typical, attachments: [{ name: '任务分解表.docx', size: 23_811 }] },
      pointer: '/attachments/0/id',
    },
    figureNegative: { body: { ...typical, unitsToCover: -1 }, pointer: '/unitsToCover' },
    rowFieldUnknown: {
      body: {
        ...minimal,
        measures: [{ adaptation: 'own', title: '自选', responsible: '办公室', budget: 1 }],
      },
      pointer: '/measures/0/budget',
    },
  },
} satisfies FormSamples;
