import type { FormUi } from '../../domain/form';
import { CHANNELS, GROUPS } from '../fields';
import { dropDown, files, paragraph, table, ticks, yesOrNo } from '../hints';
import { ITEM_STANDINGS, MEDIA_KINDS } from './schema';

const ITEM_COLUMNS = ['item', 'standing', 'activities', 'text', 'doneOn', 'reason', 'resumeOn'];
const MEDIA_COLUMNS = ['title', 'kind', 'outlet', 'publishedOn', 'link'];

export const reportUi = {
  'ui:order': [
    'overview',
    'lecturesHeld',
    'peopleReached',
    'unitsCovered',
    'unitsTotal',
    'mediaCount',
    'mediaItems',
    'channels',
    'groups',
    'itemRows',
    'hasProblems',
    'problems',
    'hasExperience',
    'experience',
    'nextSteps',
    'signer',
    'contact',
    'contactPhone',
    'attachments',
  ],
  overview: paragraph(10),
  mediaItems: table(MEDIA_COLUMNS, { kind: dropDown(MEDIA_KINDS) }),
  channels: ticks(CHANNELS),
  groups: ticks(GROUPS),
  itemRows: table(ITEM_COLUMNS, {
    standing: dropDown(ITEM_STANDINGS),
    text: paragraph(2),
    reason: paragraph(2),
  }),
  hasProblems: yesOrNo,
  problems: table(['text', 'asksReply', 'proposal'], {
    text: paragraph(2),
    asksReply: yesOrNo,
    proposal: paragraph(2),
  }),
  hasExperience: yesOrNo,
  experience: {
    'ui:order': ['title', 'text', 'mayPublish'],
    text: paragraph(6),
    mayPublish: yesOrNo,
  },
  nextSteps: paragraph(4),
  attachments: files,
} satisfies FormUi;
