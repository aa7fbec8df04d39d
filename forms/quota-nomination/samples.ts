import type { FormSamples } from '../../domain/form';
import type { QuotaNominationBody } from './schema';

const contact = { contact: '孙某', telephone: '0931-1234567' };

const minimal: QuotaNominationBody = {
  ...{ quota: 0, nominated: 0, left: 0, usedUp: true },
  ...contact,
};

const typical: QuotaNominationBody = {
  quota: 3,
  nominations: [
    {
      ...{ award: '先锋号', name: '样例公司装配一班', parent: '样例公司工会' },
      ...{ deeds: '全年无事故，提出改进建议二十六条，采纳十九条。', publicised: true },
    },
    {
      ...{ award: '创新工作室', name: '示范厂工艺创新工作室', parent: '示范厂工会' },
      ...{ deeds: '完成工艺改进七项，带出技术骨干十二人。', publicised: true },
    },
  ],
  nominated: 2,
  left: 1,
  usedUp: false,
  shortfall: '另一家申报单位尚在公示。',
  attachments: [{ id: '665f1c2abc', name: '推荐材料.docx', size: 48_211 }],
  ...contact,
};

export const quotaNominationSamples = {
  valid: { minimal, typical },
  invalid: {
    shortfallNotExplained: { body: { ...minimal, usedUp: false }, pointer: '/shortfall' },
    deedsMissing: {
      body: {
        ...typical,
        nominations: [{ award: '先锋号', name: '装配一班', publicised: true }],
      },
      pointer: '/nominations/0/deeds',
    },
    quotaNegative: { body: { ...minimal, quota: -1 }, pointer: '/quota' },
  },
} satisfies FormSamples;
