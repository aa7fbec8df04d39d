import type { FormSchema, FromSchema } from '../../domain/form';
import { choice, computed, day, DRAFT, figure, phone, rows, text, VENUES, words } from '../fields';

const lectureRow = {
  type: 'object',
  title: '场次',
  properties: {
    heldOn: day('日期'),
    venue: choice('场所', VENUES),
    place: words('地点', 100),
    topic: words('主题', 100),
    speaker: words('主讲人', 30),
    people: figure('预计人数'),
  },
  required: ['heldOn', 'venue', 'place', 'topic'],
} as const;

/** 宣讲安排: one row a lecture. */
export const lectureScheduleSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/lectureSchedule',
  type: 'object',
  title: '宣讲安排表',
  description: '每场宣讲填一行；时间、地点有变动的，重新报送。',
  properties: {
    lectures: { ...rows('宣讲场次', 200, lectureRow), minItems: 1 },
    sessions: computed('场次合计', 'count(lectures)'),
    peopleTotal: computed('预计人数合计', 'sum(lectures.people)'),
    contact: words('联系人', 20),
    telephone: phone('联系电话'),
    remark: text('备注', 500),
  },
  required: ['lectures', 'contact', 'telephone'],
} as const satisfies FormSchema;

export type LectureScheduleBody = FromSchema<typeof lectureScheduleSchema>;
