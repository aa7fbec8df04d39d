import type { FormSamples } from '../../domain/form';
import type { InspectionChecklistBody } from './schema';

const minimal: InspectionChecklistBody = {
  unit: 'gs-lz',
  inspectedOn: '2026-06-10',
  points: [{ subject: '是否制定方案', finding: 'met' }],
  pointsTotal: 1,
  problems: 0,
  opinion: '按要求落实。',
};

const typical: InspectionChecklistBody = {
  unit: 'gs-lz',
  inspectedOn: '2026-06-10',
  points: [
    { subject: '是否制定方案并印发', finding: 'met' },
    {
      ...{ subject: '基层工会是否全部传达', finding: 'partly' },
      ...{ problem: '两家新建工会尚未传达。', mendBy: '2026-06-30' },
    },
    {
      ...{ subject: '宣讲台账是否齐全', finding: 'unmet' },
      ...{ problem: '四月份台账缺场次记录。', mendBy: '2026-06-20' },
    },
  ],
  pointsTotal: 3,
  problems: 2,
  agreed: true,
  opinion: '总体推进较好，两项问题限期整改后报告。',
};

export const inspectionChecklistSamples = {
  valid: { minimal, typical },
  invalid: {
    noPoint: { body: { ...minimal, points: [] }, pointer: '/points' },
    problemMissing: {
      body: {
        ...minimal,
        points: [{ subject: '台账', finding: 'unmet', mendBy: '2026-06-20' }],
      },
      pointer: '/points/0/problem',
    },
    findingUnknown: {
      body: { ...minimal, points: [{ subject: '台账', finding: 'good' }] },
      pointer: '/points/0/finding',
    },
  },
} satisfies FormSamples;
