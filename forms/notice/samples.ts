import type { FormSamples } from '../../domain/form';
import type { NoticeBody } from './schema';

const minimal: NoticeBody = {
  number: '示总工发〔2026〕1号',
  title: '关于做好职工学习宣传工作的通知',
  genre: 'notice',
  issuer: '示范省总工会',
  recipients: '各市州总工会',
  text: '请结合实际抓好落实。',
};

const typical: NoticeBody = {
  number: '示总工办发〔2026〕7号',
  title: '关于印发职工学习宣传工作方案的通知',
  genre: 'noticeWithPlan',
  planTitle: '职工学习宣传工作方案',
  planText: '一、主题\n二、活动内容\n三、工作要求',
  issuer: '示范省总工会办公室',
  sponsor: '宣传教育部',
  theme: '弘扬工匠精神',
  recipients: '各市州总工会，省级产业工会，机关各部门',
  copies: '省直机关工会工委',
  text: '现印发工作方案，请认真组织实施。',
  basis: ['上级工会年度工作安排'],
  items: [
    { no: 1, title: '制定方案', timing: 'days', from: '2026-05-01', to: '2026-05-06' },
    {
      no: 2,
      title: '选树典型',
      timing: 'words',
      timingInWords: '全年',
      leads: '经济技术部',
      cooperating: '各市州总工会',
      quotas: [{ name: '工匠', count: 10, measure: '名' }],
    },
    { no: 3, title: '常态宣讲', timing: 'open' },
  ],
  standingClauses: ['精简会议文件，不增加基层负担。'],
  issuedOn: '2026-04-29',
  printedOn: '2026-04-29',
  attachments: [{ id: '665f1c2abb', name: '任务清单.xlsx', size: 15_360 }],
};

export const noticeSamples = {
  valid: { minimal, typical },
  invalid: {
    recipientsMissing: {
      body: {
        number: '示总工发〔2026〕1号',
        title: '关于做好职工学习宣传工作的通知',
        genre: 'notice',
        issuer: '示范省总工会',
        text: '请结合实际抓好落实。',
      },
      pointer: '/recipients',
    },
    numberMalformed: { body: { ...minimal, number: '〔2026〕1号' }, pointer: '/number' },
    planAnnouncedButMissing: {
      body: { ...minimal, genre: 'noticeWithPlan', planTitle: '方案' },
      pointer: '/planText',
    },
    windowWithoutEnd: {
      body: { ...minimal, items: [{ no: 1, title: '制定方案', timing: 'days' }] },
      pointer: '/items/0/to',
    },
    quotaWithoutMeasure: {
      body: {
        ...minimal,
        items: [{ no: 1, title: '选树典型', quotas: [{ name: '工匠', count: 10 }] }],
      },
      pointer: '/items/0/quotas/0/measure',
    },
  },
} satisfies FormSamples;
