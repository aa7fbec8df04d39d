import type { FormSamples } from '../../domain/form';
import type { LectureScheduleBody } from './schema';

const lecture = {
  heldOn: '2026-05-12',
  venue: 'park',
  place: '示范园区会议室',
  topic: '劳动精神',
} as const;

const minimal: LectureScheduleBody = {
  lectures: [lecture],
  sessions: 1,
  contact: '李某',
  telephone: '0931-1234567',
};

const typical: LectureScheduleBody = {
  lectures: [
    {
      ...{ heldOn: '2026-05-12', venue: 'enterprise', place: '样例公司一车间' },
      ...{ topic: '工匠精神进车间', speaker: '王某', people: 120 },
    },
    {
      ...{ heldOn: '2026-05-14', venue: 'school', place: '示范职业学校礼堂' },
      ...{ topic: '劳模进校园', speaker: '赵某', people: 300 },
    },
  ],
  sessions: 2,
  peopleTotal: 420,
  contact: '李某',
  telephone: '13800000000',
  remark: '第二场与学校团委合办。',
};

export const lectureScheduleSamples = {
  valid: { minimal, typical },
  invalid: {
    noLecture: { body: { ...minimal, lectures: [] }, pointer: '/lectures' },
    topicBlank: {
      body: { ...minimal, lectures: [{ ...lecture, topic: ' ' }] },
      pointer: '/lectures/0/topic',
    },
    dayNotInCalendar: {
      body: { ...minimal, lectures: [{ ...lecture, heldOn: '2026-02-30' }] },
      pointer: '/lectures/0/heldOn',
    },
  },
} satisfies FormSamples;
