import type { FormUi } from '../../domain/form';
import { VENUES } from '../fields';
import { files, paragraph, ticks, yesOrNo } from '../hints';

export const experienceCaseUi = {
  'ui:order': [
    ...['title', 'place', 'venues', 'background', 'practice', 'effect', 'lesson', 'mayPublish'],
    ...['attachments', 'contact', 'telephone'],
  ],
  venues: ticks(VENUES),
  background: paragraph(3),
  practice: paragraph(8),
  effect: paragraph(5),
  lesson: paragraph(4),
  mayPublish: yesOrNo,
  attachments: files,
} satisfies FormUi;
