import type { FormSamples } from '../../domain/form';
import type { ExperienceCaseBody } from './schema';

const minimal: ExperienceCaseBody = {
  title: '班前十分钟课堂',
  place: '样例公司工会',
  practice: '每班次选一名骨干领学，十分钟讲一个故事。',
  effect: '三个月覆盖全部班组。',
  lesson: '时间短、天天有、人人能讲。',
  mayPublish: true,
  contact: '周某',
};

const typical: ExperienceCaseBody = {
  ...minimal,
  venues: ['enterprise', 'project'],
  background: '企业三班倒，集中学习难组织。',
  attachments: [{ id: '665f1c2abd', name: '课堂照片.jpg', size: 812_400 }],
  telephone: '13800000000',
};

export const experienceCaseSamples = {
  valid: { minimal, typical },
  invalid: {
    titleTooLong: { body: { ...minimal, title: '长'.repeat(61) }, pointer: '/title' },
    practiceBlank: { body: { ...minimal, practice: '　' }, pointer: '/practice' },
    venueTwice: { body: { ...minimal, venues: ['school', 'school'] }, pointer: '/venues' },
  },
} satisfies FormSamples;
