import type { FormSchema, FromSchema } from '../../domain/form';
import { attachments, choices, DRAFT, phone, text, VENUES, words, yesNo } from '../fields';

/** 经验案例: one practice that others could take over. */
export const experienceCaseSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/experienceCase',
  type: 'object',
  title: '经验案例',
  description: '一事一例，重在做法可学、效果可查；每家限报三例。',
  properties: {
    title: words('案例名称', 60),
    place: words('实施单位', 100),
    venues: choices('适用范围', VENUES),
    background: text('背景', 500),
    practice: words('主要做法', 3000),
    effect: words('取得成效', 1500),
    lesson: words('可推广的经验', 1000),
    mayPublish: yesNo('是否同意公开'),
    attachments: attachments('图片和佐证材料'),
    contact: words('联系人', 20),
    telephone: phone('联系电话'),
  },
  required: ['title', 'place', 'practice', 'effect', 'lesson', 'mayPublish', 'contact'],
} as const satisfies FormSchema;

export type ExperienceCaseBody = FromSchema<typeof experienceCaseSchema>;
