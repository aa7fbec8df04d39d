import type { FormUi } from '../../domain/form';
import { VENUES } from '../fields';
import { calculated, dropDown, paragraph, table } from '../hints';

export const lectureScheduleUi = {
  'ui:order': ['lectures', 'sessions', 'peopleTotal', 'contact', 'telephone', 'remark'],
  lectures: table(['heldOn', 'venue', 'place', 'topic', 'speaker', 'people'], {
    venue: dropDown(VENUES),
  }),
  sessions: calculated,
  peopleTotal: calculated,
  remark: paragraph(3),
} satisfies FormUi;
