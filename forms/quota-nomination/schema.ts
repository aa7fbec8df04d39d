import type { FormSchema, FromSchema } from '../../domain/form';
import { attachments, computed, count, DRAFT, phone, rows, when, words, yesNo } from '../fields';

/** What is nominated is a unit or a team, never a person. */
const nomination = {
  type: 'object',
  title: '推荐对象',
  properties: {
    award: words('奖项', 50),
    name: words('推荐单位或集体', 100),
    parent: words('所属单位', 100),
    deeds: words('主要事迹', 1500),
    publicised: yesNo('是否已公示'),
  },
  required: ['award', 'name', 'deeds', 'publicised'],
} as const;

/** 名额推荐: who is nominated within the places given. */
export const quotaNominationSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/quotaNomination',
  type: 'object',
  title: '名额推荐表',
  description: '按分配的名额等额推荐；推荐对象为单位或集体。',
  properties: {
    quota: count('分配名额'),
    nominations: rows('推荐对象', 60, nomination),
    nominated: computed('推荐数', 'count(nominations)'),
    left: computed('剩余名额', 'quota - nominated'),
    usedUp: yesNo('名额是否用足'),
    attachments: attachments('推荐材料'),
    contact: words('联系人', 20),
    telephone: phone('联系电话'),
  },
  required: ['quota', 'usedUp', 'contact', 'telephone'],
  allOf: [
    when('usedUp', [false], {
      properties: { shortfall: words('未用足原因', 500) },
      required: ['shortfall'],
    }),
  ],
} as const satisfies FormSchema;

export type QuotaNominationBody = FromSchema<typeof quotaNominationSchema>;
