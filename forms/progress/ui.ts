import type { FormUi } from '../../domain/form';
import { GROUPS, VENUES } from '../fields';
import { dropDown, files, paragraph, radios, table, ticks } from '../hints';
import { ACTIVITY_KINDS, CATEGORIES, MANNERS, RECEIVERS, SPEAKERS } from './schema';

export const progressUi = {
  'ui:order': [
    'category',
    'title',
    'heldOn',
    'kind',
    'kindInWords',
    'speakers',
    'quotas',
    'sessions',
    'peopleReached',
    'venues',
    'groups',
    'attendees',
    'decisions',
    'receivers',
    'manner',
    'instructions',
    'text',
    'proof',
  ],
  category: radios(CATEGORIES),
  kind: dropDown(ACTIVITY_KINDS),
  speakers: ticks(SPEAKERS),
  quotas: table(['name', 'used']),
  venues: ticks(VENUES),
  groups: ticks(GROUPS),
  decisions: paragraph(4),
  receivers: ticks(RECEIVERS),
  manner: radios(MANNERS),
  text: paragraph(4),
  proof: files,
} satisfies FormUi;
